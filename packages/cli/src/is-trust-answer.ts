import type { TrustAnswer } from "@caseload/planning";

/** Whether a value has what everything after it takes of the answer for a trust: that no other program wrote it. */
export const isTrustAnswer = (value: unknown): value is TrustAnswer =>
  hasAll(value, ["key", "caseload", "caseloadUsed", "caseloadSwings", "needs", "inPlace", "simulation", "warnings"]) &&
  areAll(value.caseloadSwings, ["id", "isShared", "atLow", "atHigh"]) &&
  areAll(value.needs, ["method", "reading", "posts", "used", "costPerYear", "costUsed", "gap", "swings", "cannotTell"]);

const hasAll = <Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> =>
  typeof value === "object" && value !== null && keys.every((key) => Object.hasOwn(value, key));

const areAll = (values: unknown, keys: readonly string[]): boolean =>
  Array.isArray(values) && values.every((each) => hasAll(each, keys));
