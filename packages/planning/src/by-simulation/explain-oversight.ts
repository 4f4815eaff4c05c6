import type { PayStep } from "@caseload/evidence";
import type { ExplainLine } from "../answer.ts";
import { availableHoursLine } from "../available-hours.ts";
import type { PayRules } from "../cost.ts";
import { defaultsOf } from "../default-ids.ts";
import { costLines } from "../explain-cost.ts";
import { line, shown } from "../explain-line.ts";
import { dutyLines, roleLabel, taskLines, totalLine } from "../explain-workload.ts";
import type { Groundwork } from "../groundwork.ts";
import { nurse, supportWorker } from "../workload.ts";
import { type DelegatedWork, isOverseen } from "./delegated-work.ts";
import type { ReplacedPosts } from "./simulated-posts.ts";

/** What one full-time person of a role costs a year, and the rules that make it. */
export interface FullTimePrice {
  readonly role: string;
  readonly band: string;
  readonly step: PayStep;
  readonly pension: "trust" | "system";
  readonly rules: { readonly trust: PayRules; readonly system: PayRules };
  readonly pounds: number;
}

/** Both prices of the arithmetic. */
interface Prices {
  readonly cns: FullTimePrice;
  readonly supportWorker: FullTimePrice;
}

/** Some work of support workers, and what was found about it. */
interface Found {
  readonly work: DelegatedWork;
  readonly found: ReplacedPosts;
}

/** The arithmetic of the switching value: for the work that is overseen first, then for all of it where that is more. */
export function explainOversight(
  groundwork: Groundwork,
  prices: Prices,
  [first, all]: readonly [Found, Found]
): ExplainLine[] {
  const { scenario, availableHours } = groundwork;
  const supervision = dutyLines({ ...groundwork, scenario: { ...scenario, meetings: [] } }, nurse, 1);
  const supervised = `${shown(supervision[0]?.value ?? 0)} ÷ ${shown(availableHours)}`;
  const once = [...supervision, availableHoursLine(scenario.staff.time), ...priceLines(groundwork, prices)];
  const same = all.work.tasks.length === first.work.tasks.length;
  return [
    ...once,
    ...linesOf(first, same ? "delegated work" : "work that a CNS oversees", supervised, prices),
    ...(same ? [] : linesOf(all, "all delegated work", supervised, prices))
  ];
}

function linesOf({ work, found }: Found, what: string, supervised: string, prices: Prices): ExplainLine[] {
  const { tasks, hours, cnsHoursWith, cnsHoursWithout, overseen } = work;
  const each = taskLines({ reading: "delegated", tasks, hours: new Map(), externalHours: 0 }, supportWorker);
  const total = totalLine(`Hours of a support worker per person-year: ${what}`, each);
  if (hours === 0) return [total];
  const counted = tasks.filter(isOverseen);
  const freed = line(
    `Hours of a CNS per person-year that they free: ${what}`,
    `${shown(cnsHoursWithout)} hours without − ${shown(cnsHoursWith)} with`,
    cnsHoursWithout - cnsHoursWith,
    "hours per person-year"
  );
  const times = line(
    `Tasks of it that a CNS oversees: ${what}`,
    counted.length === 0 ? "0" : counted.map(({ timesPerPersonYear }) => shown(timesPerPersonYear)).join(" + "),
    overseen,
    "tasks per person-year",
    defaultsOf(counted.map(({ task }) => task.oversightMinutes))
  );
  const before = `${shown(freed.value)} ÷ ${shown(hours)} − ${supervised}`;
  const replaced = found.replaces.map(({ minutes, cnsWte }) =>
    line(
      `CNS posts that one WTE of support worker replaces at ${shown(minutes)} minutes a task: ${what}`,
      `${before} − ${shown(minutes)} ÷ 60 × ${shown(overseen)} ÷ ${shown(hours)}`,
      cnsWte,
      "WTE"
    )
  );
  const lines = [...each, total, freed, times, ...replaced];
  if (found.minutes === null) return lines;
  const worth = `${shown(prices.supportWorker.pounds)} ÷ ${shown(prices.cns.pounds)}`;
  const arithmetic = `(${before} − ${worth}) × 60 × ${shown(hours)} ÷ ${shown(overseen)}`;
  return [
    ...lines,
    line(`Minutes a task at which they stop paying: ${what}`, arithmetic, found.minutes, "minutes a task")
  ];
}

function priceLines(groundwork: Groundwork, { cns, supportWorker: worker }: Prices): ExplainLine[] {
  return [cns, worker].flatMap(({ role, band, step, pension, rules }) => {
    const posts = { role, band, wteLow: 1, wte: 1, wteHigh: 1 };
    const [pay, trust, system] = costLines(roleLabel(groundwork, role), posts, step, rules);
    return [pay, pension === "trust" ? trust : system].filter((each) => each !== undefined);
  });
}
