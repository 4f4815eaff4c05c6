import type { Origin } from "../quantity/quantity.ts";
import { type Draft, defaultOf, quantityOr } from "./draft.ts";
import { bundledEvidence, type Evidence } from "./evidence-bundle.ts";
import { extendPreset, overlayVariant } from "./extend.ts";
import { type Issue, inFileOrder, type Warning } from "./issue.ts";
import { type Layers, writtenIn } from "./layers.ts";
import { checkLittlesLaw } from "./littles-law-gate.ts";
import { type Path, pathText } from "./path.ts";
import { resolveCaseload } from "./resolve-caseload.ts";
import { resolveInflow } from "./resolve-inflow.ts";
import { resolveMeetings, resolvePosts, resolveSites } from "./resolve-posts.ts";
import {
  resolveCalibration,
  resolveContactRate,
  resolveCost,
  resolveCourse,
  resolvePlaces,
  resolveReach,
  resolveSwitches,
  resolveTargets
} from "./resolve-questions.ts";
import { type RoleBook, resolveRoles } from "./resolve-roles.ts";
import { resolveSearch } from "./resolve-search.ts";
import { resolveStaff } from "./resolve-staff.ts";
import { resolveSurvival } from "./resolve-survival.ts";
import { resolveTasks } from "./resolve-tasks.ts";
import { resolveTierChanges, resolveTiers } from "./resolve-tiers.ts";
import type { RowsOf } from "./rows.ts";
import type { Meeting, Post, RoleSpecification, Scenario, TaskSpecification } from "./scenario.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { suggest } from "./suggest.ts";
import { issueAt } from "./yaml-reader.ts";

export interface ResolveOptions {
  /** Hands over the tables that the file names. Without it, a file that names one has an issue. */
  readonly rowsOf?: RowsOf;
}

/** A service with every number, and its what-ifs; or everything that stands in the way. */
export type Resolved =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly variants: readonly { readonly name: string; readonly scenario: Scenario }[];
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Fill a scenario file up: lay it over the preset it extends, take every number that it does not give from the
 * evidence, and check that the parts fit together. Each variant is resolved in the same way.
 */
export function resolveScenario(
  file: ScenarioFile,
  evidence: Evidence = bundledEvidence,
  { rowsOf }: ResolveOptions = {}
): Resolved {
  const { issues, warnings, scenario, variants } = resolveAll(
    file,
    evidence,
    rowsOf ?? null,
    (path) => path,
    new Set()
  );
  return issues.length > 0 ? { ok: false, issues: inFileOrder(issues) } : { ok: true, scenario, variants, warnings };
}

/** The problems of meaning in the well-formed part of a file; `unsure` are the keys with malformed parts. */
export function meaningIssues(
  file: ScenarioFile,
  evidence: Evidence,
  inFile: (path: Path) => Path,
  unsure: ReadonlySet<string>
): readonly Issue[] {
  // Tables are not read here: what a file names cannot be judged until it has the right shape.
  const tablesUnread: RowsOf = (name) => ({ file: name, rows: [] });
  return resolveAll(file, evidence, tablesUnread, inFile, unsure).issues.filter((issue) => issue.file === file.name);
}

function resolveAll(
  file: ScenarioFile,
  evidence: Evidence,
  rowsOf: RowsOf | null,
  inFile: (path: Path) => Path,
  unsure: ReadonlySet<string>
) {
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  const about = (path: Path, code: Issue["code"], wanted: string, found: unknown, suggestion: string | null): void => {
    issues.push(issueAt(file.name, file.positions, inFile(path), code, wanted, found, suggestion));
  };
  const { layers, open, unknownPreset } = extendPreset(file.content, evidence);
  if (unknownPreset !== null && !unsure.has("extends")) {
    about(["extends"], "unknownWord", unknownPreset.wanted, file.content.extends, unknownPreset.suggestion);
  }
  for (const { path, what, why } of open) {
    if (!unsure.has(String(path[0]))) about(["extends"], "open", `${pathText(path)} (${what}). ${why}`, null, null);
  }
  const isOpen = new Set(open.map(({ path }) => String(path[0])));
  const presetUnknown = unknownPreset !== null;
  const draftOf = (of: Layers): Draft => ({
    content: of.content,
    evidence,
    rowsOf,
    unsure: presetUnknown
      ? new Set([...unsure, "newPatientsPerYear", "posts", "organisation"])
      : new Set([...unsure, ...isOpen]),
    originOf: (path) => originOf(of, path),
    report: (code, path, wanted, found, suggestion = null) => {
      const written = writtenIn(of, path);
      const place: Path = written.layer === "file" ? written.path : ["extends"];
      if (written.layer === "preset" && isOpen.has(String(path[0]))) return;
      about(
        place,
        code,
        written.layer === "file" ? wanted : `${wanted} (${pathText(path)} of the preset)`,
        found,
        suggestion
      );
    },
    addIssues: (more) => void issues.push(...more),
    warn: (code, path, text) => void warnings.push({ code, path, text })
  });
  const scenario = resolveLayers(draftOf(layers), issues);
  const names = new Set<string>();
  const variants = (file.content.variants ?? []).map((variant, index) => {
    if (names.has(variant.name)) {
      about(["variants", index, "name"], "conflict", "a name that no other variant has", variant.name, null);
    }
    names.add(variant.name);
    return { name: variant.name, scenario: resolveLayers(draftOf(overlayVariant(layers, variant, index)), issues) };
  });
  return { issues, warnings: eachOnce(warnings), scenario, variants };
}

function originOf(layers: Layers, path: Path): Origin {
  const written = writtenIn(layers, path);
  return written.layer === "file"
    ? { from: "scenario", path: pathText(written.path) }
    : { from: "preset", preset: written.preset, path: pathText(written.path) };
}

function eachOnce(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ text }, index) => warnings.findIndex((other) => other.text === text) === index);
}

function resolveLayers(draft: Draft, issues: readonly Issue[]): Scenario {
  const { content } = draft;
  const before = issues.length;
  const organisation = content.organisation ?? "";
  if (content.organisation === undefined && !draft.unsure.has("organisation")) {
    draft.report("missing", ["organisation"], "the name of the service");
  }
  const priceYear = resolvePriceYear(draft);
  const nation = content.nation ?? "England";
  const startDate = content.startDate ?? `${priceYear.slice(0, 4)}-04-01`;
  const book = resolveRoles(draft);
  const tiers = resolveTiers(draft);
  const switches = resolveSwitches(draft);
  const tasks = resolveTasks(draft, tiers, book, switches);
  const sites = resolveSites(draft, organisation);
  const posts = resolvePosts(draft, book, sites, priceYear);
  const meetings = resolveMeetings(draft, book);
  const roles = rolesInUse(book, posts, tasks, meetings);
  const inflow = resolveInflow(draft);
  const survival = resolveSurvival(draft, inflow);
  const scenario: Scenario = {
    organisation,
    description: content.description ?? "",
    nation,
    startDate,
    years: content.years ?? defaultOf(draft.evidence, "run-horizon-years").value,
    warmUpDays: content.warmUpDays ?? defaultOf(draft.evidence, "warm-up-days").value,
    priceYear,
    seed: content.seed ?? 1,
    readings: content.reading === undefined || content.reading === "both" ? ["strict", "delegated"] : [content.reading],
    inflow,
    survival,
    startingCaseload: resolveCaseload(draft, tiers, inflow, survival),
    dataCompleteness: content.dataCompleteness ?? "full",
    tiers,
    tierChanges: resolveTierChanges(draft, tiers),
    course: resolveCourse(draft),
    contactsPerPersonYear: resolveContactRate(draft),
    tasks,
    posts,
    roles,
    staff: resolveStaff(draft, book, roles, { nation, startDate }),
    places: resolvePlaces(draft, tiers),
    sites,
    meetings,
    switches,
    targets: resolveTargets(draft),
    successProbability: quantityOr(
      draft,
      ["successProbability"],
      content.successProbability,
      "share",
      "success-probability"
    ),
    reach: resolveReach(draft),
    calibration: resolveCalibration(draft),
    load: {
      caseloadQuantile: quantityOr(
        draft,
        ["load", "caseloadQuantile"],
        content.load?.caseloadQuantile,
        "share",
        "caseload-quantile"
      )
    },
    namedNurse: {
      meanDelayDays: quantityOr(
        draft,
        ["namedNurse", "meanDelayDays"],
        content.namedNurse?.meanDelayDays,
        "days",
        "named-nurse-delay-days"
      )
    },
    cost: resolveCost(draft, priceYear),
    search: resolveSearch(draft, posts, startDate),
    budgetPounds: content.budgetPounds ?? null
  };
  // The gate needs all three numbers to be sound.
  if (issues.length === before && draft.unsure.size === 0) checkLittlesLaw(draft, scenario);
  return scenario;
}

function resolvePriceYear(draft: Draft): string {
  const known = [...new Set(draft.evidence.payPoints.map(({ year }) => year))].sort();
  const given = draft.content.priceYear;
  if (given === undefined) return known[known.length - 1] ?? "";
  if (!known.includes(given)) {
    const wanted = `a financial year with a pay table (${known.join(", ")})`;
    draft.report("unknownWord", ["priceYear"], wanted, given, suggest(given, known));
  }
  return given;
}

/** Every role that occurs in posts, tasks or meetings. */
function rolesInUse(
  { roles }: RoleBook,
  posts: readonly Post[],
  tasks: readonly TaskSpecification[],
  meetings: readonly Meeting[]
): readonly RoleSpecification[] {
  const used = new Set([
    ...posts.map(({ role }) => role),
    ...tasks.flatMap(({ eligible }) => Object.values(eligible).flat(2)),
    ...meetings.map(({ role }) => role)
  ]);
  return [...roles.values()].filter(({ id }) => used.has(id));
}
