import type { Default } from "./assumption.ts";
import type { Fact } from "./fact.ts";
import type { ContractHours, HighCostArea, OnCosts, PayPoint } from "./pay.ts";
import { payProblems } from "./pay-problems.ts";
import type { Preset } from "./preset.ts";
import { presetProblems } from "./preset-problems.ts";
import type { SourceDocument } from "./provenance.ts";
import { repeated } from "./repeated.ts";
import type { Role } from "./role.ts";
import type { Standard } from "./standard.ts";
import { standardProblems } from "./standard-problems.ts";
import type { Task } from "./task.ts";
import { taskProblems } from "./task-problems.ts";

/** What hangs together: the catalogue of work, who does it, what it is for, where it starts from and what it costs. */
export interface Catalogue {
  /** Only the ids are read. */
  readonly facts: readonly Pick<Fact, "id">[];
  readonly defaults: readonly Pick<Default, "id">[];
  readonly sources: readonly Pick<SourceDocument, "id">[];
  readonly roles: readonly Role[];
  readonly tasks: readonly Task[];
  readonly standards: readonly Standard[];
  readonly presets: readonly Preset[];
  readonly payPoints: readonly PayPoint[];
  readonly onCosts: readonly OnCosts[];
  readonly highCostAreas: readonly HighCostArea[];
  readonly contractHours: readonly ContractHours[];
}

/**
 * Everything that is wrong with a catalogue, in words, all at once; empty when nothing is.
 *
 * Refused are: ids that occur twice, names of defaults, roles, tasks, Standards, facts or documents that do not exist,
 * tasks and Standards that do not name each other, presets with a value that rests on nothing or with an open value
 * that is given, and pay, on-costs or hours that are missing, fall where they should rise or are no shares.
 */
export function catalogueProblems(catalogue: Catalogue): string[] {
  return [
    ...roleProblems(catalogue),
    ...taskProblems(catalogue),
    ...standardProblems(catalogue),
    ...presetProblems(catalogue),
    ...payProblems(catalogue)
  ];
}

function roleProblems({ roles, payPoints }: Catalogue): string[] {
  const bands = new Set(payPoints.map((point) => point.band));
  const names = roles.flatMap((role) => [...new Set(role.aliases.map((alias) => alias.toLowerCase()))]);
  return [
    ...repeated(roles.map((role) => role.id)).map((id) => `role ${id} occurs twice`),
    ...repeated(names).map((alias) => `alias "${alias}" belongs to two roles`),
    ...roles.flatMap((role) => {
      const problems: string[] = [];
      if (role.external && role.band !== undefined) problems.push(`role ${role.id} is external and has a band`);
      if (!role.external && role.band === undefined) problems.push(`role ${role.id} has no band`);
      if (role.band !== undefined && !bands.has(role.band))
        problems.push(`role ${role.id} has band ${role.band}, for which there is no pay`);
      if (role.bandSource.trim() === "") problems.push(`role ${role.id} does not say where its band comes from`);
      if (role.places.length === 0) problems.push(`role ${role.id} has no place in the documents`);
      return problems;
    })
  ];
}
