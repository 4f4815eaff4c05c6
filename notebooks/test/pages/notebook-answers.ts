import type { Page } from "playwright";
import { expect } from "vitest";
import { people, percent, posts, withRange } from "../../number-words.ts";
import { estimate, rowOf } from "../../row-of.ts";

interface MethodShown {
  readonly method: string;
  readonly reading: string;
  readonly basis: string;
  readonly combination: string;
  readonly calibratedTo: string | null;
  readonly details: {
    readonly hoursPerYear: Readonly<Record<string, number>>;
    readonly byYear: readonly { readonly caseload: number; readonly posts: { readonly cns: number } }[];
  };
  readonly posts: readonly {
    readonly role: string;
    readonly wteLow: number;
    readonly wte: number;
    readonly wteHigh: number;
  }[];
}

interface Row {
  readonly id: string;
  readonly reading: string;
  readonly year: number | null;
  readonly tier: string | null;
  readonly role: string | null;
  readonly task: string | null;
  readonly site: string | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The parts of what the command line prints as JSON that a notebook tells. */
export interface Printed {
  readonly caseload: { readonly caseload: number };
  readonly methods: readonly MethodShown[];
  readonly indicators: readonly Row[];
  readonly simulation: readonly {
    readonly reading: string;
    readonly cheapest: { readonly cns: number; readonly supportWorker: number } | null;
  }[];
  readonly variants: readonly (Pick<Printed, "caseload" | "methods" | "indicators"> & { readonly name: string })[];
}

export interface NotebookAnswer {
  /** Without its ending. */
  readonly file: string;
  /** Its first settings take half a minute to simulate: they are changed as soon as what is counted is told. */
  readonly isLong?: boolean;
  /** Changes a setting, by keyboard; to a small service, which is soon simulated. */
  readonly change: (page: Page) => Promise<void>;
  /** The commands of its last section that come to its answer: how each begins, and what makes it quicker. */
  readonly commands: readonly { readonly begins: string; readonly more?: string }[];
  /** Words of the answer, made of what those commands print. */
  readonly words: (...printed: readonly Printed[]) => readonly string[];
}

const pressOn = (slider: string, key: "Home" | "ArrowRight") => (page: Page) =>
  page.getByRole("slider", { name: slider, exact: true }).press(key);

const mean = (rows: readonly Row[], id: string, year: number | null = null): number => {
  const found = rowOf(rows, id, { year })?.mean;
  if (found === null || found === undefined) throw new RangeError(`invalid results; without a mean: ${id}`);
  return found;
};

const cnsBy = ({ methods }: Pick<Printed, "methods">, isAsked: (method: MethodShown) => boolean): number =>
  methods.find(isAsked)?.posts.find(({ role }) => role === "cns")?.wte ?? Number.NaN;

const variant = ({ variants }: Printed, name: string) => {
  const found = variants.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`invalid results; without a variant: ${name}`);
  return found;
};

/** What each notebook answers, worked out from what the command line prints. */
export const notebookAnswers: readonly NotebookAnswer[] = [
  {
    file: "1-how-many-people",
    change: pressOn("New people a year", "Home"),
    commands: [{ begins: "npx caseload posts" }, { begins: "npx caseload simulate" }],
    words: (counted, simulated) => {
      const seen = estimate(rowOf(simulated!.indicators, "caseload", { year: 1 }));
      return [`about ${people(counted!.caseload.caseload)} people`, `the first year is ${withRange(seen!, people)}`];
    }
  },
  {
    file: "2-what-does-reach-mean",
    change: pressOn("New people a year at your service", "Home"),
    commands: [{ begins: "npx caseload posts" }, { begins: "npx caseload compare-variants" }],
    words: (counted, compared) => {
      // the variants are three sizes, each staffed by share and by people
      const sizes = [0, 2, 4].map((at) => {
        const [shown, byShare, byPeople] = [
          counted!.variants[at]!,
          compared!.variants[at]!,
          compared!.variants[at + 1]!
        ];
        const by = (basis: string) => (method: MethodShown) =>
          method.basis === basis && method.combination === "additive";
        const reached = ({ indicators }: Pick<Printed, "indicators">) => percent(mean(indicators, "reach"));
        return {
          caseload: people(shown.caseload.caseload),
          byShare: posts(cnsBy(shown, by("local-share"))),
          byPeople: posts(cnsBy(shown, by("reference-caseload"))),
          reached: [reached(byShare), reached(byPeople)]
        };
      });
      const [small, own, large] = sizes as [(typeof sizes)[0], (typeof sizes)[0], (typeof sizes)[0]];
      return [
        `every service ${own.byShare} nurse specialists, whatever its size: ${small.caseload} people as many as ${large.caseload}`,
        `${small.byPeople} for ${small.caseload} people, ${own.byPeople} for ${own.caseload}, ${large.byPeople} for ${large.caseload}`,
        `leaves ${large.reached[0]} of people in the large service`,
        `the second ${large.reached[1]}; in the small one it is ${small.reached[0]} and ${small.reached[1]}`
      ];
    }
  },
  {
    file: "3-who-needs-whom",
    change: pressOn("People with complex needs", "ArrowRight"),
    commands: [{ begins: "npx caseload posts" }],
    words: (counted) => {
      const hours = (reading: string) =>
        counted!.methods.find((one) => one.method === "load" && one.reading === reading)!.details.hoursPerYear;
      const strict = hours("strict").cns ?? 0;
      const delegated = hours("delegated");
      return [
        `Of ${people(strict)} hours`,
        `may do ${people(delegated.supportWorker ?? 0)} of them (${percent((delegated.supportWorker ?? 0) / strict)})`,
        `nurses keep ${people(delegated.cns ?? 0)} hours`
      ];
    }
  },
  {
    file: "4-how-many-posts",
    isLong: true,
    change: pressOn("New people a year", "Home"),
    commands: [{ begins: "npx caseload posts" }],
    words: (found) => {
      const cnsIn = (reading: string, methods: readonly string[]): readonly number[] =>
        found!.methods
          .filter((one) => one.reading === reading && methods.includes(one.method) && one.calibratedTo !== "workload")
          .map((one) => cnsBy({ methods: [one] }, () => true));
      const counting = ["wisn", "load", "named-nurse"];
      return [
        ...found!.simulation.map(
          ({ reading, cheapest }) => `In the ${reading} reading, ${posts(cheapest!.cns)} nurse specialist`
        ),
        ...[
          { reading: "strict", cns: cnsIn("strict", ["ratio", ...counting]) },
          { reading: "delegated", cns: cnsIn("delegated", counting) }
        ].map(
          ({ reading, cns }) =>
            `${posts(Math.min(...cns))} to ${posts(Math.max(...cns))} nurse specialists in the ${reading} reading`
        ),
        `For ${people(found!.caseload.caseload)} people`
      ];
    }
  },
  {
    file: "5-what-does-a-support-worker-change",
    change: pressOn("New people a year", "Home"),
    commands: [{ begins: "npx caseload compare-variants" }],
    words: (compared) => {
      const inTime = ({ indicators }: Pick<Printed, "indicators">) => percent(mean(indicators, "reach"));
      return [
        `from ${inTime(compared!)} to ${inTime(variant(compared!, "with a support worker"))}`,
        `would make it ${inTime(variant(compared!, "with a nurse"))}`
      ];
    }
  },
  {
    file: "6-what-if-the-nurse-is-away",
    change: pressOn("New people a year", "Home"),
    commands: [{ begins: "npx caseload compare-variants" }],
    words: (compared) => {
      const answered = ({ indicators }: Pick<Printed, "indicators">) => {
        const seen = estimate(rowOf(indicators, "contacts-in-time"));
        return seen === null ? "" : withRange(seen, percent);
      };
      return [
        `${percent(mean(compared!.indicators, "hours-absent") / mean(compared!.indicators, "hours-in-post"))} of the paid time`,
        `${answered(compared!)} of contacts`,
        answered(variant(compared!, "absence as a percentage")),
        answered(variant(compared!, "two nurses share the post")),
        answered(variant(compared!, "neighbours cover"))
      ];
    }
  },
  {
    file: "7-growing-demand",
    change: pressOn("New people in the first year", "Home"),
    commands: [{ begins: "npx caseload posts" }, { begins: "npx caseload compare-variants" }],
    words: (counted, compared) => {
      const byYear = counted!.methods.find(({ method, reading }) => method === "load" && reading === "strict")!.details
        .byYear;
      const [now, last] = [byYear[0]!, byYear.at(-1)!];
      const done = ({ indicators }: Pick<Printed, "indicators">, year: number) =>
        percent(mean(indicators, "reach", year));
      const [phased, atOnce] = [variant(compared!, "in two phases"), variant(compared!, "all at once")];
      return [
        `${people(now.caseload)} in the first year to ${people(last.caseload)} in year 5`,
        `by the load method from ${posts(now.posts.cns)} to ${posts(last.posts.cns)}`,
        `${done(compared!, 1)} of people have all their due work done in time in the first year and ${done(compared!, 5)} in year 5`,
        `${done(phased, 5)} if they come in two phases, and ${done(atOnce, 5)} if they come all at once; in year 3 it is ${done(phased, 3)} and ${done(atOnce, 3)}`
      ];
    }
  },
  {
    file: "8-case-studies",
    change: async (page) => {
      await page.getByLabel("Service described by the source documents").selectOption("homerton-key-worker");
      const own = ["20", "50", "0.4", "20"];
      const fields = page.getByRole("spinbutton");
      await expect.poll(() => fields.count()).toBe(own.length);
      for (const [i, value] of own.entries()) await fields.nth(i).fill(value);
    },
    commands: [{ begins: "npx caseload posts", more: "--method load" }, { begins: "npx caseload simulate" }],
    words: (counted, simulated) => {
      const load = counted!.methods.find(({ method, reading }) => method === "load" && reading === "strict");
      const cns = load!.posts.find(({ role }) => role === "cns");
      const reach = estimate(
        rowOf(
          simulated!.indicators.filter(({ reading }) => reading === "strict"),
          "reach"
        )
      );
      return [
        "This rests on figures that you filled in",
        `asks for ${withRange({ value: cns!.wte, low: cns!.wteLow, high: cns!.wteHigh }, posts)} nurse specialists`,
        `would give ${withRange(reach!, percent)} of people`
      ];
    }
  }
];
