import type { Gap, PostsAnswer, SimulatedPosts } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { basisOf } from "./method-name.ts";
import { postsText } from "./number-format.ts";

/** Less than this of a post rounds to none. */
const least = 0.05;

const caution =
  "That is no proof that a post can be spared: it hangs on how often people call, which nobody has measured";

const fullCaution = `${caution}, and nurses do more than is counted here.`;

/**
 * Whether more CNSs are in place than every desk method asks for, reading by reading; empty where they are not. Ratios in
 * which nurses overlap are left out, as in the first sentence.
 */
export function surplusWords(answer: PostsAnswer, scenario: Scenario): string {
  const clauses = scenario.readings.flatMap((reading) => {
    const gaps = answer.methods
      .filter((m) => m.method !== "simulation" && m.reading === reading && isAsChosen(m, scenario))
      .filter((m) => {
        const basis = basisOf(m);
        return basis === null || (basis.basis === "reference-caseload" && basis.combination === "additive");
      })
      .filter(({ posts }) => posts.length > 0)
      .flatMap(({ gap }) => gap.find(({ role }) => role === "cns") ?? []);
    return gaps.length > 0 && gaps.every(({ wte }) => wte <= -least) ? [overText(reading, gaps)] : [];
  });
  return clauses.length === 0
    ? ""
    : `More CNSs are in place than the methods ask for: ${clauses.join("; ")}. ${fullCaution}`;
}

function overText(reading: string, gaps: readonly Gap[]): string {
  const most = Math.max(...gaps.map(({ wte }) => -wte));
  const fewest = Math.min(...gaps.map(({ wte }) => -wte));
  const over = postsText(most) === postsText(fewest) ? postsText(most) : `${postsText(fewest)} to ${postsText(most)}`;
  const short = Math.max(...gaps.map(({ wteHigh }) => wteHigh));
  const atMost =
    short >= least
      ? `, though at the high end of what is assumed ${postsText(short)} may be missing`
      : ", even at the high end of what is assumed";
  return `${over} WTE in the ${reading} reading${atMost}`;
}

/** The same by simulation: posts in place that meet the Standards, and the fewest found that do, are fewer. */
export function simulatedSurplusWords(posts: readonly SimulatedPosts[]): string {
  const clauses = posts.flatMap(({ reading, inPlace, cheapest, verdict }) => {
    if (cheapest === null || verdict !== "meets" || inPlace.verdict !== "meets") return [];
    const over = inPlace.establishment.cns - cheapest.cns;
    const isOver = over >= least && inPlace.establishment.supportWorker >= cheapest.supportWorker;
    return isOver ? [{ over: `${postsText(over)} CNS`, reading }] : [];
  });
  const isAlike = new Set(clauses.map(({ over }) => over)).size === 1 && clauses.length === posts.length;
  const by = isAlike
    ? clauses.slice(0, 1).map(({ over }) => over)
    : clauses.map(({ over, reading }) => `${over} (${reading})`);
  return clauses.length === 0
    ? ""
    : `The posts in place are more than the fewest found to meet the Standards, by ${by.join(" and ")}. ${caution}.`;
}
