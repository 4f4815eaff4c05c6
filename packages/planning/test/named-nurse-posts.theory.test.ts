import { namedNurse } from "@caseload/simulation";
import { expect, test } from "vitest";
import { groundworkOf, workloadAt } from "../src/groundwork.ts";
import { casesCarried, clinicalHoursPerWeekday, limitsOf, namedNursePosts } from "../src/named-nurse-posts.ts";
import { rememberedStays } from "../src/stay.ts";
import { catalogueTask, given, service } from "./made-up-service.ts";

const stayOf = rememberedStays();
const posts = (changes: Parameters<typeof service>[0] = {}, reading: "strict" | "delegated" = "strict") => {
  const groundwork = groundworkOf(service(changes), stayOf);
  return { groundwork, ...namedNursePosts(groundwork, workloadAt(groundwork, reading, 12)) };
};

/** A fortnightly half hour in a week of 26.25 clinical hours; one contact in 156 is the last. */
const published = { meanInterval: 52.5, meanContact: 0.5, completion: 1 / 156 };

test("the published nurse carries 90 people within a utilisation of 0.825 and 110 within 0.955", () => {
  expect(casesCarried(published, { utilisation: 0.825, meanDelay: 100 })).toBeCloseTo(90, 0);
  expect(casesCarried(published, { utilisation: 0.955, meanDelay: 100 })).toBeCloseTo(110, 0);
});

test("the published nurse carries 100 people within a mean delay of 0.93 days of 3.75 clinical hours", () => {
  expect(casesCarried(published, { utilisation: 0.9999, meanDelay: 0.93 * 3.75 })).toBeCloseTo(100, 0);
});

test("a delay shorter than the task itself cannot be kept by any number of posts", () => {
  expect(casesCarried(published, { utilisation: 0.85, meanDelay: 0.4 })).toBe(0);
  const { required } = posts({ namedNurse: { meanDelayDays: given(0.01, "delay") } });
  expect(required.get("cns")).toBe(Number.POSITIVE_INFINITY);
});

test("work so rare that thousands share a nurse is carried to the share of the saturation caseload", () => {
  const rare = { meanInterval: 1e7, meanContact: 1 };
  expect(casesCarried(rare, { utilisation: 0.85, meanDelay: 10 })).toBeCloseTo(0.85 * (1 + 1e7), 0);
});

test("the posts are the caseload over what one nurse can carry, who then keeps both limits", () => {
  const { groundwork, parameters, cases, required } = posts();
  if (parameters === null || cases === null) throw new Error("the made-up service has work");
  expect(required.get("cns")).toBeCloseTo(231.62 / cases, 9);
  const nurse = namedNurse(Math.floor(cases), parameters);
  const { utilisation, meanDelay } = limitsOf(groundwork);
  expect(nurse.utilisation).toBeLessThanOrEqual(utilisation);
  expect(nurse.meanDelay).toBeLessThanOrEqual(meanDelay);
  const one = namedNurse(Math.floor(cases) + 1, parameters);
  expect(one.utilisation > utilisation || one.meanDelay > meanDelay).toBe(true);
});

test("a day from Monday to Friday holds 5.16 clinical hours of a post, leave and absence spread over the year", () => {
  expect(clinicalHoursPerWeekday(posts().groundwork)).toBeCloseTo((1537.0146 * 0.875) / (365 / 7) / 5, 5);
});

test("the tasks and hours of the nurse are those of the workload, oversight as tasks of their own", () => {
  const tasks = [{ ...catalogueTask("signposting"), triggers: [{ perPersonYear: given(4, "rate") }] }];
  const { parameters, groundwork } = posts({ tasks }, "delegated");
  // Half of 4 a year: a quarter done by the nurse in 10 minutes, the rest overseen in 10.
  expect(parameters?.meanInterval).toBeCloseTo(groundwork.clinicalHours / 2, 9);
  expect(parameters?.meanContact).toBeCloseTo(10 / 60, 12);
});

test("a service without work asks for no post", () => {
  expect([...posts({ tasks: [] }).required.values()]).toEqual([0, 0]);
});
