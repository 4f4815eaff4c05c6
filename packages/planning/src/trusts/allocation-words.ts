import { shown } from "../explain-line.ts";
import type { Allocation } from "./comparison.ts";

type Outcome = Omit<Allocation["strategies"][number], "strategy">;

/** What the trusts have without new posts. */
interface Beforehand {
  /** Trusts that share the posts. */
  readonly candidates: number;
  readonly before: Outcome;
}

/** The trade between the strategies, in words. */
export function allocationWords(strategies: Allocation["strategies"], { candidates, before }: Beforehand): string {
  if (candidates === 0)
    return "No trust has both a best guess of its need and its posts in the file: nothing is shared.";
  const of = (name: Allocation["strategies"][number]["strategy"]): Outcome =>
    strategies.find(({ strategy }) => strategy === name) ?? before;
  const need = of("mostNeed");
  const trusts = of("mostTrusts");
  const worst = of("worstFirst");
  const start =
    `Without new posts, ${tenths(before.left)} WTE of need are expected to be unmet, ${before.trustsMeeting} of ` +
    `${candidates} trusts are covered, and the worst off has ${percent(before.lowestCoverage)} of its need.`;
  const isOneAnswer = [trusts, worst].every(({ given }) => sameGiven(given, need.given));
  if (isOneAnswer) {
    return `${start} All three ways share the posts alike: ${closes(need)}.${unusedWords(need)}`;
  }
  return (
    `${start} Closing most need: ${closes(need)}. Bringing most trusts to their need: ${closes(trusts)}${price(trusts, need)}. ` +
    `Worst off first: ${closes(worst)}${price(worst, need)}.${unusedWords(need)} ` +
    "Which of these is fair is for the alliance to say."
  );
}

const closes = ({ closed, trustsMeeting, lowestCoverage }: Outcome): string =>
  `${tenths(closed)} WTE of need closed, ${trustsMeeting} ${trustsMeeting === 1 ? "trust" : "trusts"} covered, the worst off ` +
  `at ${percent(lowestCoverage)}`;

/** What a strategy gives up of the need that could be closed, where it shows in tenths. */
function price({ closed }: Outcome, most: Outcome): string {
  const lost = most.closed - closed;
  return lost >= smallestShown ? `, at the price of ${tenths(lost)} WTE of need that could have been closed` : "";
}

const smallestShown = 0.05;

const unusedWords = ({ unused }: Outcome): string =>
  unused > 0 ? ` ${shown(unused)} WTE are left over: no trust needs them, or they are less than a step.` : "";

const sameGiven = (some: Outcome["given"], others: Outcome["given"]): boolean =>
  some.length === others.length &&
  some.every(({ key, wte }, index) => others[index]?.key === key && others[index]?.wte === wte);

const tenths = (wte: number): string => wte.toFixed(1);

const percent = (share: number): string => `${Math.round(100 * share)} %`;
