import type { Catalogue } from "./catalogue.ts";
import { payProblems } from "./pay-problems.ts";
import { presetProblems } from "./preset-problems.ts";
import { repeated } from "./repeated.ts";
import { standardProblems } from "./standard-problems.ts";
import { survivalAlternativeProblems } from "./survival-alternative-problems.ts";
import { taskProblems } from "./task-problems.ts";

/**
 * Everything that is wrong with a catalogue, in words, all at once; empty when nothing is.
 *
 * Refused are: ids that occur twice, names of defaults, roles, tasks, Standards, facts or documents that do not exist,
 * tasks and Standards that do not name each other, presets with a value that rests on nothing or with an open value
 * that is given, survival alternatives without a fact, and pay, on-costs or hours that are missing, fall where they should rise or are no shares.
 */
export function catalogueProblems(catalogue: Catalogue): string[] {
  return [
    ...roleProblems(catalogue),
    ...taskProblems(catalogue),
    ...standardProblems(catalogue),
    ...presetProblems(catalogue),
    ...survivalAlternativeProblems(catalogue),
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
