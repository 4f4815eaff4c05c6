import { type Breakdown, type IndicatorDefinition, type Part, wholeService } from "./definition.ts";
import type { ServiceNames } from "./service-names.ts";

/**
 * The parts of a service that an indicator is told for: all of it first, then year by year, tier by tier and so on, one
 * breakdown at a time. Roles are those with a post; sites are told apart where there are several.
 */
export function partsOf(
  { breakdowns }: Pick<IndicatorDefinition, "breakdowns">,
  names: ServiceNames,
  years: number
): readonly Part[] {
  const positions: Readonly<Record<Breakdown, readonly number[]>> = {
    year: Array.from({ length: years }, (_, i) => i + 1),
    tier: [...names.tiers.keys()],
    role: names.rolesInPost,
    task: [...names.tasks.keys()],
    site: names.sites.length > 1 ? [...names.sites.keys()] : []
  };
  return [
    wholeService,
    ...breakdowns.flatMap((breakdown) =>
      positions[breakdown].map((position): Part => ({ ...wholeService, [breakdown]: position }))
    )
  ];
}

/** A part in the words of the scenario, as a row has it. */
export const namesOfPart = ({ year, tier, role, task, site }: Part, names: ServiceNames) => ({
  year,
  tier: nameAt(names.tiers, tier),
  role: nameAt(names.roles, role),
  task: nameAt(names.tasks, task),
  site: nameAt(names.sites, site)
});

const nameAt = (list: readonly string[], position: number | null): string | null =>
  position === null ? null : (list[position] ?? null);
