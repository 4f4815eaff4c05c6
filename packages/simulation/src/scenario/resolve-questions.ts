import type { z } from "zod";
import { type Draft, defaultQuantity, derivedQuantity, givenQuantity, quantityOr } from "./draft.ts";
import type { places as placesSchema } from "./file-staff.ts";
import type { Path } from "./path.ts";
import { resolveAudit } from "./resolve-audit.ts";
import { byTier } from "./resolve-tiers.ts";
import type {
  BehaviourStrengths,
  Calibration,
  CostRules,
  Course,
  Places,
  Reach,
  Switches,
  Target,
  Tier
} from "./scenario.ts";

/** What the conflicts of the documents are decided to where the file does not decide them. */
const usualSwitches: Omit<Switches, "strengths"> = {
  hnaAssessor: "cnsComplexSupportWorkerRest",
  hnaTriggers: "standards",
  firstContact: "atDiagnosis",
  reviewInterval: "none",
  supportWorkerScope: "nonComplex",
  demandSuppression: false,
  inducedDemand: false,
  escalation: false,
  lateWork: "behind"
};

export function resolveSwitches(draft: Draft): Switches {
  const { strengths = {}, ...choices } = draft.content.switches ?? {};
  const given = Object.entries(choices).filter(([, value]) => value !== undefined);
  const strength = (key: keyof BehaviourStrengths, defaultId: string) =>
    quantityOr(draft, ["switches", "strengths", key], strengths[key], "share", defaultId);
  return {
    ...usualSwitches,
    ...Object.fromEntries(given),
    strengths: {
      suppression: strength("suppression", "suppression-share"),
      induction: strength("induction", "induced-contact-share"),
      escalation: strength("escalation", "escalation-share")
    }
  };
}

export function resolveCourse(draft: Draft): Course {
  const given = draft.content.course ?? {};
  const rate = (
    key: "progressionsPerPersonYear" | "treatmentChangesPerPersonYear" | "reEntriesPerPersonYear",
    id: string
  ) => quantityOr(draft, ["course", key], given[key], "perYear", id);
  const months = (key: "palliativePhaseMonths" | "endOfLifeMonths", id: string) =>
    quantityOr(draft, ["course", key], given[key], "months", id);
  return {
    progressionsPerPersonYear: rate("progressionsPerPersonYear", "progressions-per-person-year"),
    treatmentChangesPerPersonYear: rate("treatmentChangesPerPersonYear", "treatment-changes-per-person-year"),
    reEntriesPerPersonYear: rate("reEntriesPerPersonYear", "reentries-per-person-year"),
    palliativePhaseMonths: months("palliativePhaseMonths", "palliative-phase-months"),
    endOfLifeMonths: months("endOfLifeMonths", "end-of-life-months"),
    endOfLifeRecognised: quantityOr(
      draft,
      ["course", "endOfLifeRecognised"],
      given.endOfLifeRecognised,
      "share",
      "end-of-life-recognised"
    ),
    endOfLifeDelayDays: quantityOr(
      draft,
      ["course", "endOfLifeDelayDays"],
      given.endOfLifeDelayDays,
      "days",
      "end-of-life-delay-days"
    )
  };
}

/** A target for each of the Standards. */
export function resolveTargets(draft: Draft): readonly Target[] {
  const given = draft.content.targets ?? {};
  const known = draft.evidence.standards;
  for (const key of Object.keys(given)) {
    if (known.some(({ number }) => String(number) === key)) continue;
    draft.report("unknownWord", ["targets", key], `the number of a Standard of Care, 1 to ${known.length}`, key);
  }
  return known.map(({ number, windowDays, target }): Target => {
    const path: Path = ["targets", String(number)];
    const own = given[String(number)] ?? {};
    const usualWindow = windowDays === undefined ? null : defaultQuantity(draft, windowDays);
    return {
      standard: number,
      share: quantityOr(draft, [...path, "share"], own.share, "share", target),
      windowDays:
        own.windowDays === undefined
          ? usualWindow
          : givenQuantity(draft, [...path, "windowDays"], own.windowDays, "days", "days")
    };
  });
}

export function resolveReach(draft: Draft): Reach {
  const { share, referenceCaseload } = draft.content.reach ?? {};
  return {
    share: quantityOr(draft, ["reach", "share"], share, "share", "reach-share"),
    referenceCaseload: quantityOr(
      draft,
      ["reach", "referenceCaseload"],
      referenceCaseload,
      "people",
      "reference-caseload"
    )
  };
}

/** What the contact rate is inferred from; the stated workload is the contact rate itself unless another is given. */
export function resolveCalibration(draft: Draft): Calibration {
  const { to = "reach", audit, workload = {} } = draft.content.calibrate ?? {};
  if (to === "audit" && audit === undefined) {
    draft.report("missing", ["calibrate", "audit"], "the audit that is to be calibrated to");
  }
  return {
    to,
    audit: resolveAudit(draft),
    workload: resolveWorkload(draft, workload)
  };
}

type WorkloadInput = NonNullable<NonNullable<Draft["content"]["calibrate"]>["workload"]>;

function resolveWorkload(draft: Draft, given: WorkloadInput): Calibration["workload"] {
  const path: Path = ["calibrate", "workload"];
  const { contactsPerPersonYear, hoursPerPersonYear, peoplePerWte } = given;
  if (Object.values(given).filter((value) => value !== undefined).length > 1) {
    draft.report("conflict", path, "a workload in one form, not several", Object.keys(given).join(" and "));
  }
  if (hoursPerPersonYear !== undefined) {
    const here = [...path, "hoursPerPersonYear"];
    return { hoursPerPersonYear: givenQuantity(draft, here, hoursPerPersonYear, "hours", "hours per person-year") };
  }
  if (peoplePerWte !== undefined) {
    const here = [...path, "peoplePerWte"];
    return { peoplePerWte: givenQuantity(draft, here, peoplePerWte, "people", "people per WTE") };
  }
  if (contactsPerPersonYear === undefined) return { contactsPerPersonYear: resolveContactRate(draft) };
  const here = [...path, "contactsPerPersonYear"];
  return { contactsPerPersonYear: givenQuantity(draft, here, contactsPerPersonYear, "perYear", "per person-year") };
}

export const resolveContactRate = (draft: Draft) =>
  quantityOr(
    draft,
    ["contactsPerPersonYear"],
    draft.content.contactsPerPersonYear,
    "perYear",
    "contacts-per-person-year"
  );

/** The rules of cost; a supplement of a year for which the evidence has none is refused, not left out. */
export function resolveCost(draft: Draft, priceYear: string): CostRules {
  const { pension = "both", payStep = "intermediate", highCostArea = "none" } = draft.content.cost ?? {};
  const years = draft.evidence.highCostAreas.filter(({ area }) => area === highCostArea).map(({ year }) => year);
  if (highCostArea !== "none" && !years.includes(priceYear) && !draft.unsure.has("priceYear")) {
    const wanted = `none in ${priceYear}, as the supplement is known for ${[...new Set(years)].sort().join(", ")} alone`;
    draft.report("conflict", ["cost", "highCostArea"], wanted, highCostArea);
  }
  return { pension, payStep, highCostArea };
}

type PlacesInput = Exclude<z.infer<typeof placesSchema>, "none">;

/** The cap on people per nurse; null where there is none. */
export function resolvePlaces(draft: Draft, tiers: readonly Tier[]): Places | null {
  const given = draft.content.places;
  if (given === undefined || given === "none") return null;
  const { perWte, weights = {}, order = "need", unplacedReceive = "contacts" }: PlacesInput = given;
  if (perWte === undefined) draft.report("missing", ["places", "perWte"], "the people each WTE is named for");
  return {
    perWte:
      perWte === undefined
        ? derivedQuantity("none given", "people per WTE", 0)
        : givenQuantity(draft, ["places", "perWte"], perWte, "people", "people per WTE"),
    weights: byTier(draft, tiers, ["places", "weights"], weights, 1),
    order,
    unplacedReceive
  };
}
