import { categoryAllowanceFactor, categoryAllowanceStandard, type SupportActivity } from "./category-allowance.ts";
import { type IndividualActivity, individualAllowanceFactor } from "./individual-allowance.ts";
import { roundedPosts } from "./rounding.ts";
import { type Activity, serviceNeed } from "./standard-workload.ts";

/** One staff category of one service. */
export interface WisnInput {
  /** Available working time of one post, hours a year. */
  readonly workingHours: number;
  /** Hours in a working day; needed for support activities stated by the day or week. */
  readonly hoursPerDay?: number;
  /** Days in a working week; defaults to 5. */
  readonly daysPerWeek?: number;
  readonly activities: readonly Activity[];
  /** Support activities of everybody; defaults to none. */
  readonly support?: readonly SupportActivity[];
  /** Duties of certain staff; defaults to none. */
  readonly individual?: readonly IndividualActivity[];
  /** Posts in place; defaults to none. */
  readonly current?: number;
  /** Share of working time that may be planned; defaults to 1, which is WHO's method. */
  readonly utilisation?: number;
  /** Round the requirement to whole posts by WHO's rule; defaults to no. */
  readonly rounded?: boolean;
}

export interface WisnResult {
  /** Posts for the activities alone. */
  readonly serviceNeed: number;
  readonly categoryAllowanceStandard: number;
  readonly categoryAllowanceFactor: number;
  readonly individualAllowanceFactor: number;
  /** Posts required. */
  readonly required: number;
  /** In place less required: negative where posts are missing. */
  readonly difference: number;
  /** In place over required: below 1 under pressure. Null where none is required: no pressure can be told. */
  readonly ratio: number | null;
}

/**
 * Workload indicators of staffing need, for one staff category.
 *
 *   required = service need x CAF + IAF
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, steps 3 to 8; second edition
 * 2023. A category without service work keeps its individual allowance.
 *
 * @throws RangeError for working hours or a utilisation not above 0, negative numbers, or support that takes all time
 */
export function wisn(input: WisnInput): WisnResult {
  const { workingHours, activities, support = [], individual = [], current = 0, utilisation = 1 } = input;
  if (!(workingHours > 0)) throw new RangeError(`invalid working hours; not above 0: ${workingHours}`);
  if (!(utilisation > 0 && utilisation <= 1))
    throw new RangeError(`invalid utilisation; not in (0, 1]: ${utilisation}`);
  if (!(current >= 0)) throw new RangeError(`invalid posts in place; below 0: ${current}`);
  const { hoursPerDay, daysPerWeek, rounded = false } = input;
  const need = serviceNeed(activities, workingHours, utilisation);
  const standard = categoryAllowanceStandard(support, { workingHours, hoursPerDay, daysPerWeek });
  const factor = categoryAllowanceFactor(standard);
  const individualFactor = individualAllowanceFactor(individual, workingHours);
  const exact = need * factor + individualFactor;
  const required = rounded ? roundedPosts(exact) : exact;
  return {
    serviceNeed: need,
    categoryAllowanceStandard: standard,
    categoryAllowanceFactor: factor,
    individualAllowanceFactor: individualFactor,
    required,
    difference: current - required,
    ratio: required > 0 ? current / required : null
  };
}
