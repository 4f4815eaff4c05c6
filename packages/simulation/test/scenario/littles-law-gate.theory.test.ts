import { expect, test } from "vitest";
import { problemsOf, resolved, smallest } from "./resolved.ts";

const survival = "survival: {meanYears: 3.13, medianYears: 2}\n";

test("three numbers that fit are let through", () => {
  // 74 a year x 3.13 years = 232 people.
  expect(resolved(`${smallest}${survival}caseload: 232\n`).warnings).toEqual([]);
  expect(resolved(`${smallest}${survival}caseload: 270\n`).warnings).toEqual([]);
});

test("beyond the tolerance of a fifth there is a warning, with the third number", () => {
  // 300 / 74 = 4.05 years; 300 / 3.13 = 96 a year.
  const { warnings } = resolved(`${smallest}${survival}caseload: 300\n`);
  expect(warnings).toEqual([
    {
      code: "littlesLaw",
      path: ["caseload"],
      text: "your inputs imply a mean stay of 4.1 years: 300 people over 74 new a year; the survival given has 3.13 years. With it 74 new a year keep up 232 people, and 300 people need 96 new a year; the desk methods answer for 232"
    }
  ]);
});

test("beyond a half the scenario is refused", () => {
  // 444 / 74 = 6.0 years.
  const [problem, ...others] = problemsOf(`${smallest}${survival}caseload: 444\n`);
  expect(others).toEqual([]);
  expect(problem).toContain("f.yaml line 5, column 11, caseload");
  expect(problem).toContain(
    "your inputs imply a mean stay of 6.0 years: 444 people over 74 new a year; the survival given has 3.13"
  );
});

test("beyond a half it is refused with the default survival too", () => {
  expect(problemsOf(`${smallest}caseload: 444\n`).join()).toContain(
    "a mean stay of 6.0 years: 444 people over 74 new a year; the default survival has 3.13"
  );
  expect(problemsOf(`${smallest}caseload: 100\n`).join()).toContain("a mean stay of 1.4 years");
});

test("an inflow that nobody gave, estimated from the population, is no reason to refuse", () => {
  const { warnings } = resolved("organisation: X\npopulation: 500000\nposts: []\ncaseload: 444\n");
  expect(warnings.map(({ code }) => code)).toEqual(["proxy", "littlesLaw"]);
  expect(warnings[1]?.text).toContain("the desk methods answer for 235");
});

test("a count beyond the range of the default stay is named, and so is the number that is answered for", () => {
  // 330 / 74 = 4.46 years, above the 4.33 of the range and 42 % above 231.6.
  expect(resolved(`${smallest}caseload: 330\n`).warnings[0]?.text).toMatch(
    /a mean stay of 4\.5 years.*the default survival has 3\.13 years.*; the desk methods answer for 232$/
  );
  // 200 / 74 = 2.70 years, below the 2.89 of the range and 14 % below 231.6: within the tolerance.
  expect(resolved(`${smallest}caseload: 200\n`)).toMatchObject({
    warnings: [
      {
        code: "littlesLaw",
        path: ["caseload"],
        text: "the count says 200 people; 74 new a year and the default survival keep up 232, and the desk methods answer for 232"
      }
    ],
    scenario: { survival: { meanYears: { value: 3.13, origin: { from: "default" } } } }
  });
});

test("past growth counts: with 10 % a year the same survival holds fewer people", () => {
  // Exponential survival of mean m: integral of e^(-gu) e^(-u/m) du = m / (1 + g m) = 3 / 1.3 = 2.3077; x 100 = 231.
  const growing =
    "organisation: X\nnewPatientsPerYear: 100\nposts: []\nsurvival: {distribution: exponential, meanYears: 3}\n";
  expect(resolved(`${growing}inflow: {pastGrowthPerYear: 0.1}\ncaseload: 231\n`).warnings).toEqual([]);
  const [warning] = resolved(`${growing}inflow: {pastGrowthPerYear: 0.1}\ncaseload: 300\n`).warnings;
  // m / (1 + g m) = 3 gives m = 3 / 0.7 = 4.3.
  expect(warning?.text).toContain(
    "a mean stay of 4.3 years: 300 people over 100 new a year, having grown by 10 % a year"
  );
  expect(warning?.text).toContain("100 new a year keep up 231 people");
  // Growth of the years ahead does not: 300 / 100 is the 3 years of the survival.
  expect(resolved(`${growing}inflow: {growthPerYear: 0.1}\ncaseload: 300\n`).warnings).toEqual([]);
});

test("a preset's numbers count as given", () => {
  expect(problemsOf("extends: average-english-trust\nposts: []\ncaseload: 600\n").join()).toContain(
    "your inputs imply a mean stay of 8.1 years: 600 people over 74 new a year; the survival given has 3.85"
  );
});

test("a refusal gives no answer, and a stay of days in days", () => {
  // 4,000 / 3.13 = 1,278 new a year; 3 / 74 of 365.25 days = 14.8 days; 3 / 3.13 = 0.96 a year.
  const [many] = problemsOf(`${smallest}caseload: 4000\n`);
  expect(many).toMatch(/74 new a year keep up 232 people, and 4000 people need 1278 new a year$/);
  const [few] = problemsOf(`${smallest}caseload: 3\n`);
  expect(few).toContain("a mean stay of 15 days: 3 people over 74 new a year");
  expect(few).toMatch(/and 3 people need 1 new a year$/);
});

test("a count of nobody is said to be none, and what the methods answer for", () => {
  expect(resolved(`${smallest}caseload: 0\n`).warnings.map(({ text }) => text)).toEqual([
    "the count says nobody; 74 new a year and the default survival keep up 232, and the desk methods answer for 232; the years begin with nobody"
  ]);
});

test("the place is where the file says one of the three, not where it extends a preset", () => {
  const [problem] = problemsOf("extends: average-organisation\nnewPatientsPerYear: 20\nposts: []\n");
  expect(problem).toContain("f.yaml line 2, column 21, newPatientsPerYear: expected caseload, new people a year");
});

test("a variant that breaks the balance is named", () => {
  const text = `${smallest}${survival}caseload: 232\nvariants: [{name: fewer, newPatientsPerYear: 30}]\n`;
  const problems = problemsOf(text).join();
  expect(problems).toContain("mean stay of 7.7 years");
  expect(problems).toContain("line 6, column 46, variants[0].newPatientsPerYear");
});
