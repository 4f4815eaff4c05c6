import type { Establishment } from "../establishment.ts";
import { shown } from "../explain-line.ts";
import type { Pooling } from "./comparison.ts";
import type { LeaveCover } from "./leave-cover.ts";
import { tidy } from "./load-service.ts";
import type { PoolArithmetic } from "./pool-arithmetic.ts";
import type { Trust } from "./trust.ts";

/** What the words of a pooling are about. */
export interface PooledTrusts {
  readonly trusts: readonly Trust[];
  readonly hub: Trust;
  readonly arithmetic: PoolArithmetic;
  readonly cover: LeaveCover;
  readonly ways: Pooling["ways"];
  readonly step: number;
  readonly isSimulated: boolean;
  /** Whether the base has absence as events, which simulation of leave cover takes. */
  readonly isRostered: boolean;
}

type Way = Pooling["ways"][number];

/** What sharing saves and what not, and what it means for people; in sentences. */
export function poolingWords(pooled: PooledTrusts): string {
  const { trusts, hub, ways } = pooled;
  if (trusts.length < 2) return `${hub.name} is alone: there is nobody to share posts with, and nothing to save.`;
  const guessless = trusts.filter(({ newPatientsPerYear }) => newPatientsPerYear.value === null).length;
  const proxies = trusts.filter(({ sizedBy }) => sizedBy === "breastActivity").length;
  return [
    sharedWords(pooled),
    simulatedWords(wayOf(ways, "alone"), wayOf(ways, "hubAndSpoke")),
    `Shared posts serve people where they are now: the nurses are based at ${hub.name} and travel to the others for what is done in person; nobody has to go further.`,
    coverWords(pooled),
    proxies === 0
      ? ""
      : `The people of ${proxies === trusts.length ? "all" : proxies} of them are by proxy, and so is what they need.`,
    guessless === 0
      ? ""
      : `${guessless === 1 ? "1 trust without a best guess is" : `${guessless} trusts without a best guess are`} in every sum by a protected number, or by what was counted or estimated.`
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const wayOf = (ways: Pooling["ways"], way: Way["way"]): Way | undefined => ways.find((each) => each.way === way);

/** "7 trusts and 1 place without a row". */
function whoWords(trusts: readonly Trust[]): string {
  const places = trusts.filter(({ inFile }) => !inFile).length;
  const others = places === 0 ? "" : ` and ${places} ${places === 1 ? "place" : "places"} without a row`;
  return `${trusts.length - places} ${trusts.length - places === 1 ? "trust" : "trusts"}${others}`;
}

function sharedWords({ trusts, hub, step, arithmetic }: PooledTrusts): string {
  const { alone, shared, travel } = arithmetic;
  const saved = tidy(total(alone) - total(shared));
  const sums =
    `By arithmetic the ${whoWords(trusts)} need ${postsWords(alone)} each alone, in steps of ${shown(step)} WTE, and ` +
    `${postsWords(shared)} as one service based at ${hub.name}`;
  const travels = travel >= smallestShown;
  if (saved > 0) {
    const why = travels
      ? `one margin for chance and one rounding instead of ${trusts.length} save ${wte(saved + travel)}, and travel takes back ${wte(travel)}`
      : `one margin for chance and one rounding instead of ${trusts.length}`;
    return `${sums}: ${wte(saved)} less (${why}).`;
  }
  const why = travels
    ? `: travel takes ${wte(travel)}, which is all that a shared margin for chance saves, or more`
    : "";
  return `${sums}. Sharing saves no posts${why}.`;
}

function simulatedWords(alone: Way | undefined, shared: Way | undefined): string {
  if (alone?.bySimulation == null || shared?.bySimulation == null) return "";
  const saved = tidy(total(alone.bySimulation) - total(shared.bySimulation));
  const sums = `By simulation they need ${postsWords(alone.bySimulation)} each alone and ${postsWords(shared.bySimulation)} shared`;
  const less = saved > 0 ? `${wte(saved)} less` : saved < 0 ? `${wte(-saved)} more` : "no less";
  const why = saved > 0 ? ", as work that would wait for one nurse is done by another who is free" : "";
  const isSure = [alone, shared].every(({ verdict }) => verdict === "meets");
  const unsure = isSure
    ? ""
    : " The verdict beside a number says where it could not be told with so few replications that it meets the Standards.";
  return (
    `${sums}: ${less}${why}. Each of these numbers is the first at which the Standards were seen to be met often ` +
    `enough, so a difference of a few steps may be chance.${unsure}`
  );
}

function coverWords({ cover, ways, isSimulated, isRostered, arithmetic }: PooledTrusts): string {
  const { share, hoursPerYear, nobodyThere } = cover;
  const given =
    `Covering ${Math.round(100 * share.value)} % of each other's leave and sickness saves no hour by arithmetic: the ` +
    `${shown(Math.round(hoursPerYear))} hours a year that neighbours give are hours that they do not have for their own people. ` +
    `What it buys is that somebody is there: a trust with one nurse has none for ${percent(nobodyThere.alone)} of the hours ` +
    `that it is open, and with cover for ${percent(nobodyThere.covered)}`;
  const way = wayOf(ways, "leaveCover");
  const alone = wayOf(ways, "alone");
  if (way?.bySimulation != null && alone?.bySimulation != null) {
    const saved = tidy(total(alone.bySimulation) - total(way.bySimulation));
    const what = saved > 0 ? `saves ${wte(saved)}` : saved < 0 ? `takes ${wte(-saved)} more` : "saves no posts";
    return `${given}. By simulation covering leave ${what}.`;
  }
  if (total(arithmetic.alone) === 0 || !isSimulated || isRostered) return `${given}.`;
  return `${given}; simulation shows that only where absence comes as events, with \`staff: {fidelity: rostered}\` in the base.`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const total = ({ cns, supportWorker }: Establishment): number => cns + supportWorker;

const postsWords = ({ cns, supportWorker }: Establishment): string =>
  supportWorker > 0
    ? `${cns.toFixed(1)} WTE of CNS and ${supportWorker.toFixed(1)} of support workers`
    : `${cns.toFixed(1)} WTE of CNS`;

const wte = (posts: number): string => `${posts.toFixed(1)} WTE`;

/** Below this, tenths show nothing. */
const smallestShown = 0.05;
