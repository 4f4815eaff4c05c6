import type { Answered, ComparedService, Establishment, FoundBySimulation, Table } from "caseload";
import { pounds } from "../../number-words.ts";
import { establishmentWords } from "./establishment-words.ts";
import { type PayCard, payCard } from "./pay-card.ts";
import { rowsOf, wholeRow } from "./whole-row.ts";

type Row = Table["rows"][number];
type Cell = Row[number];

/** What the posts cost that are there, what those cost that the Standards need, and what lies between. */
export interface Money {
  /** In a sentence or two; empty as long as the cost of the posts in place is not known. */
  readonly words: string;
  readonly table: Table;
  /** What the cost of each row of the table is made of. */
  readonly prices: readonly PayCard[];
}

/** What is to be asked for: the cost of the posts in place beside those that meet the Standards, pounds a year. */
export function moneyOf(
  base: Answered,
  found: FoundBySimulation | null | undefined,
  compared: ComparedService | null
): Money {
  const { scenario, posts } = base;
  const pension = scenario.cost.pension === "system" ? "system" : "trust";
  const today = inPlace(compared, scenario.readings[0] ?? "strict", pension);
  const more = (cost: number): number | null => (today === null ? null : cost - today);
  // the first of a reading is calibrated as the scenario chooses
  const load = scenario.readings.flatMap(
    (reading) =>
      posts.methods.find((each) => each.method === "load" && each.reading === reading && each.posts.length > 0) ?? []
  );
  const met = (found?.posts ?? []).flatMap(({ reading, verdict, cheapest }) =>
    verdict === "meets" && cheapest !== null ? [{ reading, cheapest }] : []
  );
  return {
    words: wordsOf(
      today,
      met.map(({ reading, cheapest }) => ({
        reading,
        posts: establishmentWords(cheapest),
        more: more(cheapest.costPerYear)
      }))
    ),
    prices: [
      pricesInPlace(scenario, "posts in place"),
      ...met.map(({ reading, cheapest }) =>
        payCard(`Cost of posts that meet the Standards, ${reading} reading`, scenario, rolesIn(cheapest))
      ),
      ...load.map((method) =>
        payCard(
          `Cost of the posts for the hours of work, ${method.reading} reading`,
          scenario,
          method.posts.filter(({ wteHigh }) => wteHigh > 0).map(({ role }) => role)
        )
      )
    ],
    table: {
      title: `What it costs a year, ${pension === "trust" ? "to the trust" : "to the NHS"}`,
      columns: [
        { key: "which", label: "which posts", unit: "", kind: "text" },
        { key: "posts", label: "posts", unit: "", kind: "text" },
        { key: "cost", label: "cost", unit: "£ a year", kind: "pounds" },
        { key: "more", label: "more than the posts in place", unit: "£ a year", kind: "pounds" }
      ],
      rows: [
        [
          "In place",
          establishmentWords({ cns: wteOf(base, "cns"), supportWorker: wteOf(base, "supportWorker") }),
          today,
          null
        ],
        ...met.map(
          ({ reading, cheapest }): Row => [
            `To meet the Standards, ${reading} reading (simulation)`,
            establishmentWords(cheapest),
            cheapest.costPerYear,
            more(cheapest.costPerYear)
          ]
        ),
        ...load.map((method): Row => {
          const { low, base: cost, high } = method.costPerYear[pension];
          const wte = (role: string): number =>
            method.posts.filter((each) => each.role === role).reduce((sum, each) => sum + each.wte, 0);
          const beyond: Cell = today === null ? null : { low: low - today, base: cost - today, high: high - today };
          return [
            `For the hours of work, ${method.reading} reading (load method)`,
            establishmentWords({ cns: wte("cns"), supportWorker: wte("supportWorker") }),
            { low, base: cost, high },
            beyond
          ];
        })
      ]
    }
  };
}

/** What the posts in place of a service are priced with. */
export const pricesInPlace = (scenario: Answered["scenario"], which: string): PayCard =>
  payCard(
    `Cost of the ${which}`,
    scenario,
    scenario.posts.map(({ role }) => role)
  );

const rolesIn = ({ cns, supportWorker }: Establishment): readonly string[] => [
  ...(cns > 0 ? ["cns"] : []),
  ...(supportWorker > 0 ? ["supportWorker"] : [])
];

/** Pounds a year, on average over the years; null where it was not simulated. */
function inPlace(compared: ComparedService | null, reading: string, pension: "trust" | "system"): number | null {
  return wholeRow(rowsOf(compared?.base, reading), `cost-${pension}`)?.mean ?? null;
}

/** Whole-time equivalents for secondary breast cancer that a service has of a role. */
export const wteOf = ({ scenario }: Pick<Answered, "scenario">, role: string): number =>
  scenario.posts.filter((post) => post.role === role).reduce((sum, { wte, sbcShare }) => sum + wte * sbcShare.value, 0);

interface Ask {
  readonly reading: string;
  readonly posts: string;
  readonly more: number | null;
}

function wordsOf(today: number | null, asked: readonly Ask[]): string {
  if (today === null) return "";
  const now = `The posts in place cost ${pounds(today)} a year.`;
  const clauses = asked.flatMap(({ reading, posts, more }) =>
    more === null ? [] : [`${moreText(more)} in the ${reading} reading (${posts})`]
  );
  return clauses.length === 0 ? now : `${now} Posts that meet the Standards cost ${clauses.join(", and ")}.`;
}

/** "£200,000 a year more"; what is the same to three digits of the larger is the same. */
function moreText(more: number): string {
  if (Math.abs(more) < 500) return "the same";
  return `${pounds(Math.abs(more))} a year ${more > 0 ? "more" : "less"}`;
}
