import { type Comparison, type Interval, isRoleTold, type Need, type SoughtRole } from "@caseload/planning";
import { baseText, countText, peopleText, postsText, rangeText } from "../number-format.ts";
import { notForPublication } from "./publication.ts";
import {
  hasBestGuess,
  isSuppressed,
  needBy,
  rangeOf,
  rolesAsked,
  soughtName,
  soughtNames,
  trustsText
} from "./trust-words.ts";

/**
 * The comparison in a few sentences: what the trusts need, by which method, what they have and lack, and what stands on
 * an estimate or is not known.
 */
export function trustsHeadline(comparison: Comparison): string {
  const { trusts, total, chosen, unfinished } = comparison;
  const need = needBy(total.needs, chosen);
  const method = `by the ${chosen.method} method in the ${chosen.reading} reading`;
  const needs =
    need === undefined || need.cannotTell !== null
      ? `${whose(comparison)} cannot be told what ${trusts.length === 1 ? "it needs" : "they need"} ${method}${need?.cannotTell == null ? "" : `: ${need.cannotTell}`}.`
      : `${whose(comparison)} ${trusts.length === 1 ? "needs" : "need"} ${neededText(need)} ${method}, for ${intervalText(total.caseload, peopleText, "people on the caseload")}.`;
  return [
    notForPublication(comparison) ?? "",
    needs,
    inPlaceWords(comparison, need),
    estimateWords(comparison),
    unfinished.length === 0
      ? ""
      : `It was interrupted: ${trustsText(unfinished.length)} of ${trusts.length + unfinished.length} ${unfinished.length === 1 ? "has" : "have"} no answer yet and ${unfinished.length === 1 ? "is" : "are"} in no sum.`
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function whose({ trusts, alliances }: Comparison): string {
  const named = alliances.filter(({ name }) => name !== null);
  const where =
    named.length === 0
      ? ""
      : named.length === 1
        ? ` of ${named[0]?.name ?? ""}`
        : ` in ${countText(named.length)} alliances`;
  const places = trusts.filter(({ trust }) => !trust.inFile).length;
  const count = countText(trusts.length - places);
  const others =
    places === 0 ? "" : ` and ${countText(places)} ${places === 1 ? "place" : "places"} they send people to`;
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${trusts.length - places === 1 ? "trust" : "trusts"}${where}${others}`;
}

const neededText = (need: Need): string =>
  rolesAsked(need)
    .map((role) => intervalText(need.posts[role], postsText, `WTE of ${soughtName[role]}`))
    .join(" and ");

const intervalText = (interval: Interval, format: (value: number) => string, unit: string): string => {
  const range = rangeOf(interval);
  return range === null
    ? `${rangeText(interval.low, interval.high, format)} ${unit} (no best guess)`
    : `${baseText(range, format)} ${unit}`;
};

function inPlaceWords(comparison: Comparison, need: Need | undefined): string {
  const { trusts, total } = comparison;
  if (total.inPlace === null) return "Which posts are in place is not in the file, so what is missing is not told.";
  const staffed = total.inPlace.trusts;
  const missing = trusts.length - staffed;
  const { weighted } = total.inPlace;
  const roles = rolesAsked(need).filter((role) => weighted[role] !== null);
  const has = roles.map((role) => `${postsText(weighted[role] ?? 0)} WTE of ${soughtName[role]}`).join(" and ");
  const whoHas =
    missing === 0 ? (trusts.length === 1 ? "It has" : "They have") : `The ${staffed} whose posts are in the file have`;
  const gap = need?.gap ?? null;
  const lacks =
    gap === null
      ? ""
      : `: ${roles.flatMap((role) => (gap[role] === null ? [] : [shortText(gap[role], soughtNames[role])])).join(" and ")}`;
  const others = missing === 0 ? "" : ` The posts of ${trustsText(missing)} are not in the file.`;
  const untold = rolesAsked(need)
    .flatMap((role) => untoldWords(comparison, role))
    .join("");
  return `${whoHas} ${has} for secondary breast cancer${lacks}.${others}${untold}`;
}

/** That a role's posts are in the file of few trusts, or of none, which is not that there are none. */
function untoldWords({ trusts, total }: Comparison, role: SoughtRole): string[] {
  const staffed = total.inPlace?.trusts ?? 0;
  const told = trusts.filter(({ trust, answer }) => answer.inPlace !== null && isRoleTold(trust, role)).length;
  if (told === staffed) return [];
  const names = soughtNames[role];
  return [
    told === 0
      ? ` How many ${names} there are is not in the file.`
      : ` How many ${names} there are is in the file for ${told} of these ${staffed} only.`
  ];
}

/** "9.8 WTE of CNSs short (6.1 to 13.5)", "CNSs from 0.4 WTE over to 3.0 short, best guess 1.2 short". */
export function shortText({ low, value, high }: Interval, role: string): string {
  if (value === null) return `${role} from ${sideText(low)} to ${sideText(high)}, no best guess`;
  if (low >= 0) return `${postsText(value)} WTE of ${role} short (${rangeText(low, high, postsText)})`;
  if (high <= 0) return `${postsText(-value)} WTE of ${role} over (${rangeText(-high, -low, postsText)})`;
  return `${role} from ${sideText(low)} to ${sideText(high)}, best guess ${sideText(value)}`;
}

const sideText = (wte: number): string => `${postsText(Math.abs(wte))} WTE ${wte < 0 ? "over" : "short"}`;

const proxyMeaning =
  "a share of breast referrals: not a count of people with secondary breast cancer, nor of where they are treated";

/** What is an estimate, a proxy, suppressed or has no best guess. */
export function estimateWords({ trusts }: Comparison): string {
  const among = trusts.map(({ trust }) => trust);
  const told = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${trustsText(count)} ${count === 1 ? one : many}`];
  const unknown = among.filter((trust) => !hasBestGuess(trust));
  const suppressed = unknown.filter(isSuppressed).length;
  const clauses = [
    ...told(
      among.filter(({ sizedBy }) => sizedBy === "breastActivity").length,
      `is sized by proxy, ${proxyMeaning}`,
      `are sized by proxy, ${proxyMeaning}`
    ),
    ...told(
      among.filter(({ sizedBy }) => sizedBy === "population").length,
      "is estimated from its population",
      "are estimated from their population"
    ),
    ...told(suppressed, "has a count too small to show", "have counts that are not shown"),
    ...told(unknown.length - suppressed, "has no best guess", "have no best guess")
  ];
  return clauses.length === 0 ? "" : `${clauses.join("; ")}.`;
}
