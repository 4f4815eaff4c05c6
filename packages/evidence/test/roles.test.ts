import { expect, test } from "vitest";
import { roleById, roles } from "../src/roles.ts";

/** Titles of the documents and the role each means, with the confusions C17 and C18 of the register resolved. */
const titles: readonly (readonly [string, string])[] = [
  ["Cancer Support Worker", "supportWorker"],
  ["Cancer Care Co-ordinator", "supportWorker"],
  ["Health and Wellbeing Practitioner", "supportWorker"],
  ["Navigator", "supportWorker"],
  ["non-nurse key worker", "supportWorker"],
  ["senior breast care support nurse", "seniorSupportNurse"],
  ["cancer information and support manager", "informationManager"],
  ["community matron", "communityNurse"],
  ["combined CNS", "cns"],
  ["GP associate", "generalPractitioner"]
];

function meaning(title: string): string[] {
  const asked = title.toLowerCase();
  return roles.filter(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === asked)).map(({ id }) => id);
}

test.each(titles)("%s means %s", (title, role) => {
  expect(meaning(title)).toEqual([role]);
});

test.each(["key worker", "advocate"])("%s alone is no role: it means several things", (title) => {
  expect(meaning(title)).toEqual([]);
});

test("only two roles have a band in the documents; every other band is marked as an assumption with its range", () => {
  const own = roles.filter(({ external }) => !external);
  const stated = own.filter(({ bandSource }) => !bandSource.startsWith("Assumption, range "));
  expect(stated.map(({ id, band }) => [id, band])).toEqual([
    ["cns", "7"],
    ["breastCareNurse", "6"]
  ]);
  expect(roleById("supportWorker").band).toBe("4");
});

test("reach is claimed for nurses with expertise in secondary breast cancer and for nobody else", () => {
  expect(roles.filter(({ sbcExpertise }) => sbcExpertise).map(({ id }) => id)).toEqual([
    "cns",
    "anp",
    "nurseClinician"
  ]);
});

test("Lincolnshire's support nurse is a registered nurse, and the support worker is not", () => {
  expect([roleById("seniorSupportNurse").registered, roleById("supportWorker").registered]).toEqual([true, false]);
});

test("a combined post is no role", () => {
  expect(() => roleById("combinedCns")).toThrow(RangeError);
});
