import {
  type ComparedTrust,
  type Interval,
  isRoleTold,
  isShareTaken,
  type MethodName,
  type Need,
  type SoughtRole,
  type Trust
} from "@caseload/planning";
import type { Reading } from "@caseload/simulation";
import { type NumberFormat, type Range, rangeText } from "../number-format.ts";
import type { Cell } from "../table.ts";

/** How the size of a trust came about, in a word or two. */
export const sizedByName: Readonly<Record<Trust["sizedBy"], string>> = {
  newPatients: "counted new people",
  caseload: "counted caseload",
  population: "population, an estimate",
  breastActivity: "breast activity, a proxy",
  flows: "flows alone"
};

const marks: Readonly<Partial<Record<Trust["sizedBy"], string>>> = {
  population: "estimate",
  breastActivity: "proxy"
};

/** The name of a trust beside its numbers, with what a reader must know of them: "Southwater (proxy)". */
export const trustLabel = (trust: Trust): string => labelled(trust, []);

/** The same beside posts in place of some roles: "Coldwell Bay (share of time assumed)". */
export const staffedLabel = (trust: Trust, roles: readonly SoughtRole[]): string =>
  labelled(trust, shareMarks(trust, roles));

function labelled({ name, sizedBy, inFile }: Trust, more: readonly string[]): string {
  const told = [marks[sizedBy], inFile ? undefined : "not in the file", ...more].filter((mark) => mark !== undefined);
  return told.length === 0 ? name : `${name} (${told.join(", ")})`;
}

/** What is assumed of the time that posts give: nothing where the file says it of all. */
function shareMarks(trust: Trust, roles: readonly SoughtRole[]): readonly string[] {
  const taken = roles.filter((role) => isShareTaken(trust, role));
  if (taken.length === 0) return [];
  return taken.includes("cns") ? ["share of time assumed"] : ["support workers' share of time assumed"];
}

/** What stands behind a number that sums up trusts: " (proxy)", " (partly proxy)" or nothing. */
export function proxyMark(trusts: readonly ComparedTrust[]): string {
  const proxies = trusts.filter(({ trust }) => trust.sizedBy === "breastActivity").length;
  return proxies === 0 ? "" : proxies === trusts.length ? " (proxy)" : " (partly proxy)";
}

/** Whether the size of a trust has an honest best guess; where it has none, no number of it but ends is shown. */
export const hasBestGuess = ({ newPatientsPerYear }: Trust): boolean => newPatientsPerYear.value !== null;

/** Whether the count that tells the size of the trust is hidden by the rule of disclosure control, or by its source. */
export const isSuppressed = ({ sizedBy, observed }: Trust): boolean =>
  sizedBy !== "flows" && observed[sizedBy]?.shown === null;

/** An interval as a range; null where it has no best guess. */
export const rangeOf = ({ low, value, high }: Interval): Range | null =>
  value === null ? null : { low, base: value, high };

/** "7 to 12, no best guess". */
export const noGuessText = ({ low, high }: Interval, format: NumberFormat): string =>
  `${rangeText(low, high, format)}, no best guess`;

/** A cell of a table: a range, or the ends in words where there is no best guess. */
export const intervalCell = (interval: Interval, format: NumberFormat): Cell =>
  rangeOf(interval) ?? noGuessText(interval, format);

export const sought: readonly SoughtRole[] = ["cns", "supportWorker"];

/** A role above a column. */
export const soughtName: Readonly<Record<SoughtRole, string>> = { cns: "CNS", supportWorker: "support worker" };

/** The same for many, within a sentence. */
export const soughtNames: Readonly<Record<SoughtRole, string>> = { cns: "CNSs", supportWorker: "support workers" };

/** The need by a method in a reading; where a method has several bases, the first. */
export const needBy = (
  needs: readonly Need[],
  chosen: { readonly method: MethodName; readonly reading: Reading }
): Need | undefined => needs.find(({ method, reading }) => method === chosen.method && reading === chosen.reading);

/** Whether any of these needs asks for support workers. */
export const asksForSupport = (needs: readonly (Need | undefined)[]): boolean =>
  needs.some((need) => need !== undefined && need.posts.supportWorker.high > 0);

/** Roles that a need is told in: CNSs, and support workers where it asks for any. */
export const rolesAsked = (need: Need | undefined): readonly SoughtRole[] =>
  sought.filter((role) => role === "cns" || asksForSupport([need]));

/**
 * WTE of a role in place, weighted by the share of its time; null where the file does not say, which is not none.
 */
export const inPlaceWte = ({ trust, answer }: ComparedTrust, role: SoughtRole): number | null =>
  answer.inPlace === null || !isRoleTold(trust, role) ? null : answer.inPlace.weighted[role];

/** What is known of the share of their time for secondary breast cancer, in a word or two; null where nobody is in post. */
export const shareBasis = (trust: Trust, role: SoughtRole): string | null =>
  !(trust.posts ?? []).some((post) => post.role === role && post.wte > 0)
    ? null
    : isShareTaken(trust, role)
      ? "assumed"
      : "as in the file";

type RoleWte = Readonly<Record<SoughtRole, number | null>>;

/** Posts in place by role, weighted and as contracted, null where the file does not say; null where it says nothing. */
export function toldInPlace(each: ComparedTrust): { readonly weighted: RoleWte; readonly contracted: RoleWte } | null {
  const { trust, answer } = each;
  if (answer.inPlace === null) return null;
  const { weighted, contracted } = answer.inPlace;
  const told = (wte: RoleWte): RoleWte => (isRoleTold(trust, "supportWorker") ? wte : { ...wte, supportWorker: null });
  return { weighted: told(weighted), contracted: told(contracted) };
}

/**
 * People on the caseload for each WTE of CNS in place (weighted by the share of their time); null where the posts are
 * not in the file, or nobody is in post.
 */
export function peoplePerWte({ answer }: Pick<ComparedTrust, "answer">): Interval | null {
  const cns = answer.inPlace?.weighted.cns ?? 0;
  if (cns === 0) return null;
  const { low, value, high } = answer.caseload;
  return { low: low / cns, value: value === null ? null : value / cns, high: high / cns };
}

/** Why the ratio has two bases here and not four; a sentence. */
export const localShareWords =
  "The ratio by a share of the local caseload asks every trust for the same posts, whatever its size, so it is left out here.";

/** "3, 7": the numbers of Standards by their ids, in their order. */
export const standardNumbers = (ids: readonly string[]): string =>
  ids
    .map((id) => Number(id.replace("standard-", "")))
    .sort((a, b) => a - b)
    .join(", ");

/** "1 trust", "7 trusts", "no trusts". */
export const trustsText = (count: number): string => (count === 1 ? "1 trust" : `${count === 0 ? "no" : count} trusts`);
