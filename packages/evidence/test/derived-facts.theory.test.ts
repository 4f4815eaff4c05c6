import { expect, test } from "vitest";
import { defaultById, factById, facts, payPoints } from "../src/index.ts";

/** The value of a fact that is a number. */
const the = (id: string): number => {
  const fact = factById(id);
  if (fact.kind !== "number") throw new TypeError(`${id} is no number`);
  return fact.value;
};

/** Half of the last digit that a number is written with: how far rounding can have moved it. */
const rounding = (value: number): number => 0.5 * 10 ** -(String(value).split(".")[1]?.length ?? 0);

/** [fact, what it should be by the facts it derives from]; each must agree to the digits it is written with. */
const worked: [string, () => number][] = [
  ["derived-mean-duration-low-deaths", () => the("uk-prevalence-36000") / the("uk-deaths-11400")],
  ["derived-mean-duration-high-deaths", () => the("uk-prevalence-36000") / the("uk-deaths-11600")],
  ["derived-prevalence-per-organisation", () => the("uk-prevalence-36000") / the("derived-survey-frame-156")],
  [
    "derived-survey-frame-156",
    () =>
      the("survey-frame-england-137") +
      the("survey-frame-scotland-12") +
      the("survey-frame-wales-6") +
      the("survey-frame-velindre-1")
  ],
  ["derived-csw-weekly-release", () => the("csw-released-hours-54") / the("csw-window-weeks-11")],
  ["derived-christie-inflow-per-wte", () => the("christie-new-sbc-300") / the("christie-dedicated-wte-2-5")],
  ["derived-christie-clinic-hours", () => (the("christie-new-sbc-300") * the("christie-clinic-45-min")) / 60],
  ["derived-highland-pop-per-wte", () => the("highland-catchment-320k") / the("highland-nurses-2-wte")],
  ["derived-highland-density", () => the("highland-catchment-320k") / the("highland-area-32500")],
  ["derived-not-dedicated-75-3", () => (100 * (51 + 61 + 4)) / the("derived-fig2-base-154")],
  ["derived-no-sbc-65-of-154", () => 100 * (65 / the("derived-fig2-base-154"))],
  ["fig2-dedicated", () => 100 * (33 / the("derived-fig2-base-154"))],
  ["derived-support-worker-adoption", () => 100 * (the("orgs-support-worker-4") / the("survey-responses-155"))],
  ["derived-full-over-contacted-31-3", () => 100 * (42 / the("whos-counting-contacted-134"))],
  ["warren-minutes-per-call", () => (60 * the("warren-hours")) / the("warren-calls")],
  ["warren-working-hours", () => (100 * the("warren-hours")) / the("warren-share-of-time")],
  ["warren-hours-per-nurse-week", () => (7 * the("warren-working-hours")) / the("warren-days") / the("warren-nurses")],
  ["pub-mbc-prevalence-rate", () => (the("pub-mbc-incidence-rate") * the("pub-mean-survival-all")) / 12],
  ["pub-mbc-incidence-england", () => (the("pub-mbc-incidence-rate") * the("pub-population-england")) / 1e5],
  ["pub-mbc-prevalence-england", () => (the("pub-mbc-prevalence-rate") * the("pub-population-england")) / 1e5],
  ["pub-mbc-incidence-uk", () => (the("pub-mbc-incidence-rate") * the("pub-population-uk-mid2024")) / 1e5],
  ["pub-mbc-prevalence-uk", () => (the("pub-mbc-prevalence-rate") * the("pub-population-uk-mid2024")) / 1e5],
  ["pub-mean-trust-new-per-year", () => the("pub-mbc-incidence-england") / the("pub-number-breast-trusts-england")],
  ["pub-mean-trust-prevalent", () => the("pub-mbc-prevalence-england") / the("pub-number-breast-trusts-england")],
  ["pub-denovo-england-naome", () => the("pub-denovo-england-naome-3-years") / 3],
  ["pub-denovo-share-of-new", () => the("pub-denovo-england-ndrs-stage4") / the("pub-mbc-incidence-england")],
  ["pub-hes-spells-per-person", () => the("pub-hes-spells-2020") / the("pub-hes-england-2020")],
  ["pub-implied-stay-england-hes", () => the("pub-hes-england-2020") / the("pub-breast-deaths-england-2019")],
  ["pub-implied-stay-uk-high", () => the("pub-mbc-prevalence-uk-high-scenario") / the("pub-mbc-incidence-uk")],
  ["pub-implied-stay-ni", () => the("pub-mbc-prevalence-ni-news") / the("pub-mbc-incidence-ni-news")],
  ["pub-hes-implied-growth", () => (the("pub-hes-england-2020") - the("pub-hes-england-2016")) / 4],
  ["pub-hes-implied-inflow", () => the("pub-breast-deaths-england-2019") + the("pub-hes-implied-growth")],
  ["pub-hes-growth-per-year", () => 100 * ((the("pub-hes-england-2020") / the("pub-hes-england-2016")) ** 0.25 - 1)],
  ["pub-incidence-over-deaths-ni", () => the("pub-mbc-incidence-ni") / the("pub-breast-deaths-ni")],
  ["pub-exponential-mean-naome-1y", () => -1 / Math.log(the("pub-os-denovo-1y"))],
  ["pub-exponential-mean-naome-3y", () => -3 / Math.log(the("pub-os-denovo-3y"))],
  [
    "pub-weibull-shape-naome",
    () => Math.log(Math.log(the("pub-os-denovo-3y")) / Math.log(the("pub-os-denovo-1y"))) / Math.log(3)
  ],
  [
    "pub-sw-contacts-per-year-per-wte",
    () => the("pub-macmillan-support-contacts") / the("pub-macmillan-support-workers")
  ],
  [
    "pub-sw-patients-per-year-per-wte",
    () => the("pub-macmillan-support-patients") / the("pub-macmillan-support-workers")
  ],
  ["pub-sw-contacts-per-patient", () => the("pub-macmillan-support-contacts") / the("pub-macmillan-support-patients")],
  ["macmillan-people-per-nurse-totals", () => the("macmillan-people-supported") / the("macmillan-nurse-posts")],
  [
    "ms-wte-short-2021",
    () =>
      the("ms-people-2021") / the("ms-people-per-wte") - the("ms-people-2021") / the("ms-people-per-wte-actual-2021")
  ],
  ["ms-people-implied-2018", () => (the("ms-wte-2018") + the("ms-wte-short-2018")) * the("ms-people-per-wte")],
  ["pub-imperial-category-allowance-factor", () => 1 / (1 - the("pub-imperial-other-share") / 100)],
  ["pub-break-even-admissions", () => the("pub-cost-band7-mid-2026-27") / the("pub-cost-nel-breast-all")],
  ["pub-break-even-long-stays", () => the("pub-cost-band7-mid-2026-27") / the("pub-cost-nel-breast-long")],
  ["pub-ncc-implied-minutes-f2f", () => (60 * the("pub-cost-cancer-nurse-f2f")) / the("pub-unit-cost-hour-band7-2025")],
  [
    "pub-triangulated-hours",
    () =>
      (the("pub-mean-trust-new-per-year") *
        (the("pub-cns-new-patient-consultation") + the("pub-hna-total-with-care-plan") + 13.2) +
        the("pub-mean-trust-prevalent") *
          the("pub-cns-contacts-stable") *
          (the("pub-cns-mean-contact-minutes") + the("pub-admin-per-contact"))) /
      60
  ],
  [
    "pub-triangulated-wte",
    () =>
      the("pub-triangulated-hours") / (1 - the("pub-cns-nonpatient-admin-share")) / the("pub-available-hours-per-wte")
  ],
  ["pub-triangulated-people-per-wte", () => the("pub-mean-trust-prevalent") / the("pub-triangulated-wte")],
  ["pub-available-weeks-per-wte", () => the("pub-available-hours-per-wte") / the("pub-hours-per-week")],
  [
    "pub-available-hours-per-wte",
    () =>
      ((365 * 5) / 7 - the("pub-annual-leave-days") - the("pub-bank-holidays") - the("pub-study-days")) *
      7.5 *
      (1 - the("pub-sickness-rate-nurses") - 0.01)
  ]
];

test.each(worked)("%s follows from the facts it names", (id, by) => {
  expect(Math.abs(the(id) - by())).toBeLessThanOrEqual(rounding(the(id)) * 1.0001);
});

test("a constant hazard turns medians into means and back (mean = median / ln 2)", () => {
  const median = factById("median-survival-2-3y");
  const mean = factById("derived-exp-mean-from-median");
  expect(mean.low).toBeCloseTo(median.low! / Math.LN2, 2);
  expect(mean.high).toBeCloseTo(median.high! / Math.LN2, 2);
  const back = factById("derived-exp-median");
  expect(back.high).toBeCloseTo(the("derived-mean-duration-low-deaths") * Math.LN2, 2);
});

test("reach that adds up asks for 3.33 to 5 posts, whatever the caseload", () => {
  const reach = factById("reach-per-ft-cns-20-30");
  const posts = factById("derived-linear-posts-full-reach");
  expect(posts.low).toBeCloseTo(100 / reach.high!, 2);
  expect(posts.high).toBeCloseTo(100 / reach.low!, 2);
});

test("the default mean survival is Little's law on the stock and the middle of the two death figures", () => {
  const deaths = (the("uk-deaths-11400") + the("uk-deaths-11600")) / 2;
  expect(defaultById("survival-mean-years").value).toBeCloseTo(the("uk-prevalence-36000") / deaths, 2);
});

test("the reference caseload is the stock over the organisations that answered, were asked and are in the chart", () => {
  const { value, low, high } = defaultById("reference-caseload");
  const over = (organisations: number): number => Math.round(the("uk-prevalence-36000") / organisations);
  expect({ low, value, high }).toEqual({
    low: over(the("derived-survey-frame-156")),
    value: over(the("survey-responses-155")),
    high: over(the("derived-fig2-base-154"))
  });
});

test("the alliances add up to England", () => {
  const sum = (suffix: string): number =>
    facts
      .filter((fact) => fact.id.startsWith("alliance-") && fact.id.endsWith(suffix))
      .reduce((total, fact) => total + the(fact.id), 0);
  expect(sum("-population")).toBe(the("pub-population-england"));
  expect(sum("-breast-trusts")).toBe(the("pub-number-breast-trusts-england"));
  expect(sum("-stage-4-per-year")).toBeCloseTo(the("pub-denovo-england-ndrs-stage4"), 0);
});

test("shares that make up a whole add to it", () => {
  const sum = (...ids: string[]): number => ids.reduce((total, id) => total + the(id), 0);
  const sites = ["bone-only", "multiple", "lung", "liver", "other", "brain"].map((site) => `pub-site-share-${site}`);
  expect(sum(...sites)).toBeCloseTo(1, 2);
  expect(sum("pub-subtype-hrpos-her2neg", "pub-subtype-her2pos", "pub-subtype-tnbc")).toBeCloseTo(1, 10);
  const calls = ["information", "symptoms", "psychosocial", "other"].map((kind) => `warren-content-${kind}`);
  expect(sum(...calls)).toBe(100);
  const absences = ["leave", "sickness", "study", "maternity", "other"].map((part) => `pub-headroom-scotland-${part}`);
  expect(sum(...absences)).toBe(the("pub-headroom-scotland"));
});

/** Pay, National Insurance above the threshold, pension at one of two rates, and levy (published domain table 3.2). */
test.each([
  ["3", "top"],
  ["4", "entry"],
  ["4", "top"],
  ["6", "mid"],
  ["7", "entry"],
  ["7", "mid"],
  ["7", "top"],
  ["8a", "mid"]
])("the cost of a post at band %s, %s step, follows from pay and on-costs", (band, step) => {
  const basic = payPoints.find(
    (point) =>
      point.year === "2026/27" && point.band === band && point.step === (step === "mid" ? "intermediate" : step)
  )?.basicPounds;
  const insurance = the("pub-employer-ni-rate") * (basic! - the("pub-employer-ni-threshold"));
  const before = basic! + insurance + the("pub-apprenticeship-levy") * basic!;
  const trust = before + the("pub-employer-pension-trust") * basic!;
  const system = before + (the("pub-pension-employer-rate") / 100) * basic!;
  expect(Math.abs(trust - the(`pub-cost-band${band}-${step}-trust`))).toBeLessThanOrEqual(0.5);
  expect(Math.abs(system - the(`pub-cost-band${band}-${step}-system`))).toBeLessThanOrEqual(0.5);
});
