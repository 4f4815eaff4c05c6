import { poissonQuantile } from "@caseload/simulation";
import { expect, test } from "vitest";
import { caseloadByYear } from "../src/caseload-by-year.ts";
import { groundworkOf, workloadAt } from "../src/groundwork.ts";
import { immediateStaff, staffForImmediateWork } from "../src/immediate-work.ts";
import { loadPosts } from "../src/load.ts";
import { rememberedStays } from "../src/stay.ts";
import { byDefault, catalogueTask, given, service } from "./made-up-service.ts";

const stayOf = rememberedStays();
const exact = (newPatients: number) => ({
  ...service({ newPatients }).inflow,
  overdispersionCv: given(0, "overdispersion")
});

test("74 new patients a year who live 3.13 years on average are a caseload of 231.6", () => {
  const { caseload } = groundworkOf(service(), stayOf);
  expect(caseload.caseload).toBeCloseTo(74 * 3.13, 9);
  expect(caseload.medianStayYears).toBeCloseTo(2, 6);
  expect(caseload.deathsPerPersonYear).toBeCloseTo(1 / 3.13, 12);
});

test("without variation between months the people staffed for are the Poisson quantile, read between whole people", () => {
  const groundwork = groundworkOf(service({ inflow: exact(74) }), stayOf);
  const { staffedFor } = loadPosts(groundwork, workloadAt(groundwork, "strict", 12));
  expect(Math.ceil(staffedFor)).toBe(poissonQuantile(74 * 3.13, 0.9));
});

test("the posts are the hours of the people staffed for over the clinical hours of a post, without margin", () => {
  const groundwork = groundworkOf(service(), stayOf);
  const workload = workloadAt(groundwork, "strict", 12);
  const { staffedFor, required } = loadPosts(groundwork, workload);
  const clinical = 1537.0146428571427 * 0.875;
  expect(required.get("cns")).toBeCloseTo((staffedFor * (workload.hours.get("cns") ?? 0)) / clinical, 9);
});

test("a stationary service is the same every year, and dies as fast as it grows", () => {
  const scenario = service();
  for (const year of caseloadByYear(scenario, groundworkOf(scenario, stayOf).caseload)) {
    expect(year.caseload).toBeCloseTo(231.62, 6);
    expect(year.newPatients).toBeCloseTo(74, 9);
    expect(year.deaths).toBeCloseTo(74, 6);
  }
});

test("an empty start with exponential survival fills as 1 - e^(-t / mean), and closes the balance of each year", () => {
  const scenario = service({
    survival: { law: "exponential", meanYears: given(3.13, "mean") },
    startingCaseload: { from: "empty" }
  });
  const years = caseloadByYear(scenario, groundworkOf(scenario, stayOf).caseload);
  const at = (t: number) => 74 * 3.13 * (1 - Math.exp(-t / 3.13));
  years.forEach((year, index) => {
    expect(year.caseload).toBeCloseTo(at(index + 0.5), 6);
    expect(year.newPatients - year.deaths).toBeCloseTo(at(index + 1) - at(index), 6);
  });
});

test("an inflow that grew makes fewer: past growth of g makes an exponential stay of mean s a caseload of rate s / (1 + g s)", () => {
  const inflow = {
    ...service().inflow,
    growthPerYear: given(0.05, "growth"),
    pastGrowthPerYear: given(0.05, "past growth")
  };
  const scenario = service({ inflow, survival: { law: "exponential", meanYears: given(3, "mean") } });
  const { caseload } = groundworkOf(scenario, stayOf);
  expect(caseload.caseload).toBeCloseTo((74 * 3) / 1.15, 5);
  expect(caseload.deathsPerPersonYear).toBeCloseTo(1 / 3, 6);
  const [first, second] = caseloadByYear(scenario, caseload);
  expect((second?.caseload ?? 0) / (first?.caseload ?? 1)).toBeCloseTo(Math.exp(0.05), 6);
});

test("a month profile is read from the month in which the service starts", () => {
  const monthProfile = [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const scenario = service({
    inflow: { ...service().inflow, monthProfile },
    startDate: "2026-04-01",
    startingCaseload: { from: "empty" }
  });
  const [first] = caseloadByYear(scenario, groundworkOf(scenario, stayOf).caseload);
  // Everybody comes in January, nine months after April: nobody is there in October.
  expect(first?.caseload).toBe(0);
  expect(first?.newPatients).toBeCloseTo(74, 9);
});

test("where nobody dies the caseload is the number given, and must be given", () => {
  const closed = {
    survival: { law: "never" },
    startingCaseload: { from: "count", count: given(60, "count") }
  } as const;
  expect(groundworkOf(service(closed), stayOf).caseload).toMatchObject({ caseload: 60, deathsPerPersonYear: 0 });
  expect(() => groundworkOf(service({ survival: { law: "never" } }), stayOf)).toThrow(/a number must be given/);
});

test("where nobody new comes the caseload is the number given, who die at the rate of their mean stay", () => {
  const count = { startingCaseload: { from: "count", count: given(60, "count") } } as const;
  const { caseload } = groundworkOf(service({ newPatients: 0, ...count }), stayOf);
  expect(caseload).toMatchObject({ caseload: 60, newPerPersonYear: 0 });
  expect(caseload.deathsPerPersonYear).toBeCloseTo(1 / 3.13, 12);
  expect(groundworkOf(service({ newPatients: 0 }), stayOf).caseload.caseload).toBe(0);
});

test("meetings and the supervision of support workers are added to the posts", () => {
  const meetings = [{ label: "MDT", hoursPerMeeting: 2, perYear: 50, role: "cns", attendees: 2 }];
  const posts = (changes: Parameters<typeof service>[0]) => {
    const groundwork = groundworkOf(service(changes), stayOf);
    return loadPosts(groundwork, workloadAt(groundwork, "delegated", 12)).required;
  };
  const [without, together] = [posts({}), posts({ meetings })];
  expect((together.get("cns") ?? 0) - (without.get("cns") ?? 0)).toBeCloseTo(200 / 1537.0146428571427, 9);
  const staff = { ...service().staff, supervisionHoursPerWeek: given(0, "supervision") };
  const workers = without.get("supportWorker") ?? 0;
  expect((without.get("cns") ?? 0) - (posts({ staff }).get("cns") ?? 0)).toBeCloseTo(
    (workers * 365) / 7 / 1537.0146428571427,
    9
  );
});

test("a load of 10 erlangs of three-minute calls, 80 per cent within 20 seconds: 14 people, as in Erlang C tables", () => {
  const work = { contactsPerHour: 200, meanMinutes: 3, withinMinutes: 20 / 60, share: 0.8 };
  const staff = staffForImmediateWork(work);
  // 13 reach 0.797, 14 reach 0.888; with 14, C = 0.1741 and the mean wait is 7.836 seconds.
  expect(staff).toMatchObject({ offeredLoad: 10, atOnce: 14 });
  expect(staff.delayProbability).toBeCloseTo(0.1741319, 6);
  expect(staff.meanWaitMinutes * 60).toBeCloseTo(7.83594, 4);
});

test("staff for work within the hour is given only where there is such work", () => {
  const groundwork = groundworkOf(service(), stayOf);
  expect(immediateStaff(groundwork, workloadAt(groundwork, "strict", 12))).toBeNull();
  const tasks = [{ ...catalogueTask("symptomContact"), windowDays: given(0.5 / 24, "window") }];
  const urgent = groundworkOf(service({ tasks }), stayOf);
  const [staff] = immediateStaff(urgent, workloadAt(urgent, "strict", 12)) ?? [];
  expect(staff?.offeredLoad).toBeCloseTo((231.62 * 12 * 0.26 * 35) / 60 / ((365 / 7) * 37.5), 9);
  expect(staff).toMatchObject({ task: "symptomContact", role: "cns", share: byDefault("success-probability").value });
  expect(staff?.atOnce).toBeGreaterThan(staff?.offeredLoad ?? 0);
});
