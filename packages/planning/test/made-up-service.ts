import { defaultById, defaults, payPoints, roles, type Trigger, tasks } from "@caseload/evidence";
import type { Quantity, Scenario, TaskSpecification, TaskTrigger } from "@caseload/simulation";

/** What the desk methods read of the evidence. */
export const evidence = { defaults, payPoints };

/** A default as a quantity. */
export function byDefault(id: string): Quantity {
  const { value, low, high, unit } = defaultById(id);
  return { value, low, high, unit, origin: { from: "default", id } };
}

/** A number that the scenario gives, without a range unless one is stated. */
export const given = (value: number, path: string, low = value, high = value): Quantity => ({
  value,
  low,
  high,
  unit: "",
  origin: { from: "scenario", path }
});

/** A made-up service with every default and 74 new patients a year, unless `changes` say otherwise. */
export function service(changes: Partial<Scenario> & { readonly newPatients?: number } = {}): Scenario {
  const { newPatients = 74, ...rest } = changes;
  const contacts = byDefault("contacts-per-person-year");
  return {
    organisation: "Made-up Trust",
    description: "",
    nation: "England",
    startDate: "2026-04-01",
    years: 5,
    warmUpDays: 0,
    priceYear: "2026/27",
    seed: 1,
    readings: ["strict", "delegated"],
    inflow: {
      newPatientsPerYear: given(newPatients, "newPatientsPerYear"),
      proxy: null,
      growthPerYear: byDefault("inflow-growth-per-year"),
      pastGrowthPerYear: byDefault("inflow-past-growth-per-year"),
      monthProfile: null,
      monthlyCounts: null,
      overdispersionCv: byDefault("inflow-overdispersion-cv")
    },
    survival: {
      law: "weibull",
      meanYears: byDefault("survival-mean-years"),
      medianYears: byDefault("survival-median-years")
    },
    startingCaseload: { from: "steadyState" },
    dataCompleteness: "full",
    tiers: [tier("complex", true), tier("supported", false), tier("self-managing", false)],
    tierChanges: {
      atAssessment: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1]
      ],
      perYear: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0]
      ]
    },
    course: {
      progressionsPerPersonYear: byDefault("progressions-per-person-year"),
      treatmentChangesPerPersonYear: byDefault("treatment-changes-per-person-year"),
      reEntriesPerPersonYear: byDefault("reentries-per-person-year"),
      palliativePhaseMonths: byDefault("palliative-phase-months"),
      endOfLifeMonths: byDefault("end-of-life-months"),
      endOfLifeRecognised: byDefault("end-of-life-recognised"),
      endOfLifeDelayDays: byDefault("end-of-life-delay-days")
    },
    contactsPerPersonYear: contacts,
    tasks: tasks.filter(({ counted }) => counted).map(({ id }) => catalogueTask(id)),
    posts: [
      {
        role: "cns",
        band: "7",
        wte: 1,
        heads: 1,
        sbcShare: given(1, "posts[0].sbcShare"),
        protection: "protected",
        startDate: null,
        endDate: null,
        site: null
      }
    ],
    roles: roles.map(({ id, label, registered, sbcExpertise, external, band }) => ({
      id,
      label,
      registered,
      sbcExpertise,
      external,
      band: band ?? null
    })),
    staff: {
      time: {
        kind: "components",
        hoursPerWeek: given(37.5, "hoursPerWeek"),
        annualLeaveDays: byDefault("annual-leave-days"),
        bankHolidayDays: byDefault("bank-holiday-days"),
        studyDays: byDefault("study-days"),
        sicknessShare: byDefault("sickness-share"),
        otherAbsenceShare: byDefault("other-absence-share")
      },
      fidelity: "headroom",
      sicknessSpellDays: byDefault("sickness-spell-days"),
      otherAbsenceSpellDays: byDefault("other-absence-spell-days"),
      leaveInWeeksShare: byDefault("leave-in-weeks-share"),
      crossCoverShare: byDefault("cross-cover-share"),
      opensAtHour: byDefault("opens-at-hour"),
      closesAtHour: byDefault("closes-at-hour"),
      nonClinicalShare: byDefault("non-clinical-share"),
      delegableShareOfNonClinical: byDefault("delegable-share-of-non-clinical"),
      targetUtilisation: byDefault("target-utilisation"),
      supervisionHoursPerWeek: byDefault("supervision-hours-per-week"),
      vacancyShare: byDefault("vacancy-share"),
      leaversPerYear: {},
      recruitmentWeeks: byDefault("recruitment-weeks"),
      rampMonths: {}
    },
    places: null,
    sites: [{ id: "main", label: "Main", hub: true, share: 1, travelMinutes: byDefault("travel-minutes") }],
    meetings: [],
    switches: {
      hnaAssessor: "cnsComplexSupportWorkerRest",
      hnaTriggers: "standards",
      firstContact: "atDiagnosis",
      reviewInterval: "none",
      supportWorkerScope: "nonComplex",
      demandSuppression: false,
      inducedDemand: false,
      escalation: false,
      strengths: {
        suppression: byDefault("suppression-share"),
        induction: byDefault("induced-contact-share"),
        escalation: byDefault("escalation-share")
      },
      lateWork: "behind"
    },
    targets: [],
    successProbability: byDefault("success-probability"),
    reach: { share: byDefault("reach-share"), referenceCaseload: byDefault("reference-caseload") },
    calibration: { to: "reach", audit: null, workload: { contactsPerPersonYear: contacts } },
    load: { caseloadQuantile: byDefault("caseload-quantile") },
    namedNurse: { meanDelayDays: byDefault("named-nurse-delay-days") },
    cost: { pension: "both", payStep: "intermediate", highCostArea: "none" },
    search: {
      step: 0.1,
      partTimers: null,
      leastHead: byDefault("least-head-wte").value,
      cns: { least: 0, most: null },
      supportWorker: { least: 0, most: null },
      keepPostsInPlace: false
    },
    budgetPounds: null,
    ...rest
  };
}

const tier = (id: string, complex: boolean) => ({
  id,
  label: id,
  share: byDefault(`tier-share-${id}`),
  contactMultiplier: byDefault(`contact-multiplier-${id}`),
  complex,
  priority: 0
});

/** A task of the catalogue as the scenario states it, for three tiers of which the first is complex. */
export function catalogueTask(id: string): TaskSpecification {
  const task = tasks.find((entry) => entry.id === id);
  if (task === undefined) throw new RangeError(`invalid task; not in the catalogue: ${id}`);
  const tiersOf = ({ complex, nonComplex }: { complex: readonly string[]; nonComplex: readonly string[] }) => [
    complex,
    nonComplex,
    nonComplex
  ];
  return {
    id,
    label: task.label,
    triggers: task.triggers.map(triggerOf),
    probability: task.probability === undefined ? given(1, `tasks.${id}.probability`) : byDefault(task.probability),
    minutes: byDefault(task.minutes),
    duration: "logNormal",
    cv: byDefault(task.cv),
    windowDays: task.windowDays === undefined ? null : byDefault(task.windowDays),
    whenLate: task.whenLate,
    eligible: { strict: tiersOf(task.eligible.strict), delegated: tiersOf(task.eligible.delegated) },
    oversightMinutes: task.oversight === undefined ? given(0, `tasks.${id}.oversight`) : byDefault(task.oversight),
    scalesWithTier: task.scalesWithTier,
    travels: task.travels,
    priority: 0,
    standards: task.standards
  };
}

function triggerOf(trigger: Trigger): TaskTrigger {
  if ("rate" in trigger) return { perPersonYear: byDefault(trigger.rate) };
  if ("every" in trigger) return { everyDays: byDefault(trigger.every), from: trigger.from, spread: "fixed" };
  return trigger;
}
