import { log } from "../arithmetic/logarithm.ts";
import { findRoot } from "../arithmetic/root.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import type { SurvivalLaw } from "../survival/specification.ts";
import { isSurvivalProblem, type Survival } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import { daysPerYear } from "./year.ts";

/** The two draws of a lifetime: the component of a mixture, and the share of its people dead by then. */
const componentDraw = 0;
const deadDraw = 1;

/** Below this share alive, 1 - alive has too few digits left to be turned back into a time. */
const fewAlive = 1e-6;
/** Stands for the logarithm of 0, so that a root can still be bracketed. */
const logOfNobody = -1e5;

/**
 * How long people live, in days from diagnosis, drawn exactly from a survival law: the component first where it is a
 * mixture, then the component's quantile. Infinity where nobody dies. One person has one lifetime, whether it is asked
 * for at diagnosis or later.
 */
export class Lifetimes {
  /** The law as a whole; times in years. */
  readonly survival: Survival;
  private readonly components: readonly Survival[];
  private readonly shares: readonly number[];

  /** @throws RangeError for a law that `survivalOf` finds a problem in */
  constructor(law: SurvivalLaw) {
    this.survival = made(law);
    const parts = partsOf(law, 1);
    const total = parts.reduce((sum, { share }) => sum + share, 0);
    this.components = parts.map(({ survival }) => survival);
    this.shares = parts.map(({ share }) => share / total);
  }

  /** Days from diagnosis to death of somebody newly diagnosed. */
  fromDiagnosis(draws: KeyedDraws, person: number): number {
    const component = this.#drawComponent(draws, person, 0);
    return component.quantile(draws.uniform(person, Purpose.lifetime, deadDraw)) * daysPerYear;
  }

  /**
   * Days left to somebody known to be alive this many days after diagnosis. The component of a mixture is drawn by its
   * share among those still alive then. 0 for somebody older than the law allows.
   */
  remaining(draws: KeyedDraws, person: number, elapsedDays: number): number {
    const elapsed = elapsedDays / daysPerYear;
    const component = this.#drawComponent(draws, person, elapsed);
    const alive = component.survivors(elapsed);
    if (alive === 0) return 0;
    const aliveAtDeath = alive * (1 - draws.uniform(person, Purpose.lifetime, deadDraw));
    const years = timeUntil(component, Math.max(Number.MIN_VALUE, aliveAtDeath), elapsed);
    return Math.max(0, years - elapsed) * daysPerYear;
  }

  #drawComponent(draws: KeyedDraws, person: number, elapsed: number): Survival {
    const [only] = this.components as readonly [Survival];
    if (this.components.length === 1) return only;
    const weights = this.components.map((survival, i) => (this.shares[i] as number) * survival.survivors(elapsed));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = draws.uniform(person, Purpose.lifetime, componentDraw) * total;
    let last = only;
    for (const [i, weight] of weights.entries()) {
      if (weight === 0) continue;
      last = this.components[i] as Survival;
      if (left < weight) return last;
      left -= weight;
    }
    return last;
  }
}

function made(law: SurvivalLaw): Survival {
  const survival = survivalOf(law);
  if (isSurvivalProblem(survival)) throw new RangeError(`invalid survival; ${survival.problem}`);
  return survival;
}

/** The laws of a mixture, and of the mixtures within it, with their shares of all people. */
function partsOf(law: SurvivalLaw, share: number): readonly { readonly share: number; readonly survival: Survival }[] {
  if (law.law !== "mixture") return [{ share, survival: made(law) }];
  return law.components.flatMap((component) => partsOf(component.survival, share * component.share));
}

/** The years, at or after `from`, at which the share alive, of all diagnosed, has fallen to `alive` (above 0). */
function timeUntil(survival: Survival, alive: number, from: number): number {
  if (alive >= fewAlive) return survival.quantile(1 - alive);
  if (survival.survivors(Number.POSITIVE_INFINITY) > alive) return Number.POSITIVE_INFINITY;
  const beyond = (years: number): number => {
    const share = survival.survivors(years);
    return (share > 0 ? log(share) : logOfNobody) - log(alive);
  };
  let to = Math.max(1, 2 * from);
  while (beyond(to) > 0) to *= 2;
  return beyond(from) <= 0 ? from : findRoot(beyond, from, to);
}
