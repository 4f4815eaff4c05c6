import type { Default } from "./assumption.ts";
import type { Fact } from "./fact.ts";
import type { ContractHours, HighCostArea, OnCosts, PayPoint, PayProgression } from "./pay.ts";
import type { Preset } from "./preset.ts";
import type { SourceDocument } from "./provenance.ts";
import type { Role } from "./role.ts";
import type { Standard } from "./standard.ts";
import type { SurvivalAlternative } from "./survival-alternative.ts";
import type { Task } from "./task.ts";

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
  readonly survivalAlternatives: readonly SurvivalAlternative[];
  readonly payPoints: readonly PayPoint[];
  readonly onCosts: readonly OnCosts[];
  readonly highCostAreas: readonly HighCostArea[];
  readonly contractHours: readonly ContractHours[];
  readonly payProgressions: readonly PayProgression[];
}
