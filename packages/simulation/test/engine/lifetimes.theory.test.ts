import { expect, test } from "vitest";
import { Lifetimes } from "../../src/engine/lifetimes.ts";
import type { SurvivalLaw } from "../../src/survival/specification.ts";
import { chiSquareP, draws, enough, kolmogorovP, times } from "../random/goodness-of-fit.ts";

const daysPerYear = 365.25;

const early: SurvivalLaw = { law: "exponential", meanYears: 0.2 };
const late: SurvivalLaw = { law: "weibull", shape: 1.07, scaleYears: 5 };
const mixed: SurvivalLaw = {
  law: "mixture",
  components: [
    { share: 0.15, survival: early },
    {
      share: 0.85,
      survival: {
        law: "mixture",
        components: [
          { share: 0.7, survival: late },
          { share: 0.3, survival: { law: "weibull", shape: 0.9, scaleYears: 1.8 } }
        ]
      }
    }
  ]
};
const laws: readonly SurvivalLaw[] = [
  { law: "exponential", meanYears: 3.6 },
  { law: "weibull", meanYears: 3.13, medianYears: 2 },
  { law: "logNormal", shape: 1.1, scaleYears: 2 },
  { law: "logLogistic", shape: 1.4, scaleYears: 2 },
  { law: "gamma", shape: 0.6, scaleYears: 5 },
  mixed,
  {
    law: "table",
    rows: [
      { years: 1, alive: 0.65 },
      { years: 3, alive: 0.44 },
      { years: 8, alive: 0 }
    ]
  }
];

test("lifetimes from diagnosis follow the survival asked for, whatever the law", () => {
  for (const [replication, law] of laws.entries()) {
    const lifetimes = new Lifetimes(law);
    const keyed = draws(replication);
    const sample = times(8_000, (person) => lifetimes.fromDiagnosis(keyed, person) / daysPerYear);
    expect(
      kolmogorovP(sample, (t) => 1 - lifetimes.survival.survivors(t)),
      law.law
    ).toBeGreaterThan(enough);
  }
});

test("what is left to somebody alive after a time follows S(elapsed + t)/S(elapsed)", () => {
  for (const [replication, law] of laws.entries()) {
    const lifetimes = new Lifetimes(law);
    const { survivors } = lifetimes.survival;
    const keyed = draws(replication);
    for (const elapsed of [0.02, 1.5, 6]) {
      const sample = times(4_000, (person) => lifetimes.remaining(keyed, person, elapsed * daysPerYear) / daysPerYear);
      const dead = (t: number) => 1 - survivors(elapsed + t) / survivors(elapsed);
      expect(kolmogorovP(sample, dead), `${law.law} after ${elapsed}`).toBeGreaterThan(enough);
    }
  }
});

test("far out in the tail the residual is still exact", () => {
  // Of 60 mean lives; an exponential does not age.
  const lifetimes = new Lifetimes({ law: "exponential", meanYears: 1 });
  const keyed = draws();
  const left = times(4_000, (person) => lifetimes.remaining(keyed, person, 60 * daysPerYear) / daysPerYear);
  expect(kolmogorovP(left, (t) => 1 - Math.exp(-t))).toBeGreaterThan(enough);
  // Weibull of shape 2: S(20 + t)/S(20) = exp(400 - (20 + t)^2).
  const ageing = new Lifetimes({ law: "weibull", shape: 2, scaleYears: 1 });
  const short = times(4_000, (person) => ageing.remaining(keyed, person, 20 * daysPerYear) / daysPerYear);
  expect(kolmogorovP(short, (t) => 1 - Math.exp(400 - (20 + t) ** 2))).toBeGreaterThan(enough);
});

test("a person who is asked about at diagnosis has the lifetime drawn there", () => {
  for (const law of laws) {
    const lifetimes = new Lifetimes(law);
    for (let person = 0; person < 200; person++) {
      const days = lifetimes.fromDiagnosis(draws(), person);
      expect(lifetimes.remaining(draws(), person, 0) / days).toBeCloseTo(1, 7);
    }
  }
});

test("long-lived kinds of people are commoner among those still alive", () => {
  // After 2 years 0.15 e^-10 of the early kind are left, so all but one in 84,000 are of the other.
  const lifetimes = new Lifetimes({
    law: "mixture",
    components: [
      { share: 0.15, survival: early },
      { share: 0.85, survival: { law: "never" } }
    ]
  });
  const keyed = draws();
  const newly = times(5_000, (person) => lifetimes.fromDiagnosis(keyed, person));
  const forEver = newly.filter((days) => days === Number.POSITIVE_INFINITY).length;
  expect(chiSquareP([forEver, 5000 - forEver], [4250, 750])).toBeGreaterThan(enough);
  const after = times(200_000, (person) => lifetimes.remaining(keyed, person, 0.4 * daysPerYear));
  const mortal = after.filter((days) => days < Number.POSITIVE_INFINITY).length;
  const share = (0.15 * Math.exp(-2)) / (0.15 * Math.exp(-2) + 0.85);
  expect(chiSquareP([mortal, 200_000 - mortal], [200_000 * share, 200_000 * (1 - share)])).toBeGreaterThan(enough);
});

test("nobody dies where the law is never; who is older than the law allows dies at once", () => {
  const never = new Lifetimes({ law: "never" });
  expect(never.fromDiagnosis(draws(), 1)).toBe(Number.POSITIVE_INFINITY);
  for (let person = 0; person < 1000; person++) {
    expect(never.remaining(draws(), person, 1e6)).toBe(Number.POSITIVE_INFINITY);
  }
  const [table] = laws.slice(-1) as [SurvivalLaw];
  expect(new Lifetimes(table).remaining(draws(), 1, 9 * daysPerYear)).toBe(0);
  expect(new Lifetimes(late).remaining(draws(), 1, 1e9)).toBe(0);
});

test("a law that cannot be is refused", () => {
  expect(() => new Lifetimes({ law: "exponential", meanYears: -1 })).toThrow(
    "invalid survival; mean is not above 0: -1"
  );
});
