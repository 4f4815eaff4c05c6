import { readdirSync, readFileSync } from "node:fs";
import {
  CourseEvent,
  compileScenario,
  openDaysPerYear,
  type Program,
  parseScenario,
  type Reading,
  type Rows,
  resolveScenario,
  type Scenario
} from "@caseload/simulation";
import { expect, test } from "vitest";
import { type CaseRates, workloadOf } from "../src/workload.ts";

const examples = new URL("../../../examples/", import.meta.url);
const rates: CaseRates = { newPerPersonYear: 0.31, deathsPerPersonYear: 0.29, contactsPerPersonYear: 13 };
const daysPerYear = 365.25;

function rowsOf(name: string): Rows {
  const [head = "", ...lines] = readFileSync(new URL(name, examples), "utf8").trim().split(/\r?\n/);
  const columns = head.split(",");
  const rows = lines.map((text, index) => {
    const cells = text.split(",");
    return { line: index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) };
  });
  return { file: name, rows };
}

/** The scenarios of an example, with a post of every role of the service: the desk asks what posts are needed. */
function scenariosOf(name: string): Scenario[] {
  const parsed = parseScenario(readFileSync(new URL(name, examples), "utf8"), { file: name });
  const resolved = parsed.ok ? resolveScenario(parsed.file, undefined, { rowsOf }) : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return [resolved, ...resolved.variants].map(({ scenario }) => {
    const contactsPerPersonYear = { ...scenario.contactsPerPersonYear, value: rates.contactsPerPersonYear };
    return { ...scenario, contactsPerPersonYear, posts: postOfEveryRole(scenario) };
  });
}

const postOfEveryRole = ({ roles }: Scenario): Scenario["posts"] =>
  roles
    .filter(({ external }) => !external)
    .map(({ id }) => ({
      role: id,
      band: "7",
      wte: 1,
      heads: 1,
      sbcShare: { value: 1, low: 1, high: 1, unit: "share", origin: { from: "derived", how: "all" } },
      protection: "protected",
      startDate: null,
      endDate: null,
      site: null
    }));

/** What running sums were summed from. */
const steps = (sums: Float64Array): number[] => [...sums].map((sum, index) => sum - (sums[index - 1] ?? 0));

/** Occasions of each source that lead to work, per person-year of a tier, from the tables of a program. */
function timesPerYear({ work, course, clock }: Program, tier: number): number[] {
  const times = new Array<number>(work.sources).fill(0);
  const add = (sources: Uint16Array, perYear: number): void => {
    for (const source of sources) times[source] = (times[source] ?? 0) + perYear * (work.probability[source] ?? 0);
  };
  const yearly: Record<CourseEvent, number> = {
    [CourseEvent.diagnosis]: rates.newPerPersonYear,
    [CourseEvent.progression]: course.progression * daysPerYear,
    [CourseEvent.treatmentChange]: course.treatmentChange * daysPerYear,
    [CourseEvent.reEntry]: course.reEntry * daysPerYear,
    [CourseEvent.palliativeEntry]: rates.deathsPerPersonYear,
    [CourseEvent.endOfLife]: rates.deathsPerPersonYear * course.recognised
  };
  for (const event of Object.values(CourseEvent)) add(work.onEvent[event] ?? new Uint16Array(0), yearly[event]);
  const demand = work.demandRate.subarray(tier * work.demand.length, (tier + 1) * work.demand.length);
  steps(demand).forEach((rate, index) => {
    add(work.demand.subarray(index, index + 1), rate * openDaysPerYear(clock));
  });
  work.intervalDays.forEach((days, index) => {
    add(work.recurring.subarray(index, index + 1), daysPerYear / days);
  });
  const assessments = times.reduce(
    (sum, each, source) => sum + (work.taskOf[source] === work.assessment ? each : 0),
    0
  );
  add(work.onAssessment, assessments);
  return times;
}

/** Expected hours per person-year by role, each piece of work done by the first group that may. */
function hoursOf(program: Program, scenario: Scenario): Map<string, number> {
  const { work, people, staff } = program;
  const hours = new Map<string, number>();
  const sites = steps(people.siteShare);
  const spend = (role: number, minutes: number): void => {
    const id = scenario.roles[role]?.id ?? "";
    hours.set(id, (hours.get(id) ?? 0) + minutes / 60);
  };
  steps(people.tierShare).forEach((tierShare, tier) => {
    timesPerYear(program, tier).forEach((times, source) => {
      const task = work.taskOf[source] ?? 0;
      sites.forEach((siteShare, site) => {
        const lane = work.laneOf[(task * program.course.tiers + tier) * sites.length + site] ?? -1;
        const group = work.laneGroups[lane]?.[0];
        if (group === undefined) return;
        const role = staff.roleOfGroup[group] ?? -1;
        const travel = work.travels[task] === 1 ? (staff.travelMinutes[group * sites.length + site] ?? 0) : 0;
        const share = tierShare * siteShare * times;
        spend(role, share * ((work.minutes[task] ?? 0) + travel));
        if (staff.overseen[role] === 1) spend(staff.cns, share * (work.oversightMinutes[task] ?? 0));
      });
    });
  });
  return hours;
}

const names = readdirSync(examples).filter((name) => name.endsWith(".yaml"));

test.each(names)("%s: the simulator's tables hold the work that the desk methods count, by role", (name) => {
  for (const scenario of scenariosOf(name)) {
    for (const reading of ["strict", "delegated"] satisfies Reading[]) {
      const desk = workloadOf(scenario, reading, rates).hours;
      const compiled = hoursOf(compileScenario(scenario, reading), scenario);
      expect(desk.get("cns")).toBeGreaterThan(0);
      for (const [role, hours] of desk) {
        const found = compiled.get(role) ?? 0;
        expect(Math.abs(found - hours), `${reading}: ${role}, ${found} against ${hours}`).toBeLessThanOrEqual(
          1e-12 * hours
        );
      }
      for (const role of compiled.keys()) expect(desk.has(role), role).toBe(true);
    }
  }
});
