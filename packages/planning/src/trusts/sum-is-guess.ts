import type { Trust } from "./trust.ts";

/** A trust whose size is hidden beside others, and not for want of counting. */
const isHiddenCount = ({ sizedBy, observed, dataCompleteness }: Trust): boolean =>
  sizedBy !== "flows" && observed[sizedBy]?.shown === null && dataCompleteness !== "none";

/**
 * Whether the sum over trusts is an honest best guess: one of them has one, or several counts are hidden together, whose
 * protected sum was observed. A lone hidden count has nothing but the middle of what it may be, and people whom nobody
 * counts have no number at all: they make no best guess, however many they are.
 */
export const sumIsGuess = (trusts: readonly Trust[]): boolean =>
  trusts.length === 0 ||
  trusts.some(({ newPatientsPerYear }) => newPatientsPerYear.value !== null) ||
  trusts.filter(isHiddenCount).length > 1;
