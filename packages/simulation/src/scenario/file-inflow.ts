import { z } from "zod";
import { name, number, prose } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

const newPatients = (where: string) =>
  quantity("perYear", { min: 0 }, `New people with secondary breast cancer a year${where}`);

/** Key `newPatientsPerYear`. */
export const newPatientsPerYear = newPatients("; the usual way to say how large the service is");

/** Key `inflow`: other ways to say how many new people come, and how that number behaves. */
export const inflow = z
  .strictObject({
    newPatientsPerYear: newPatients(""),
    population: number("People in the catchment; times perHundredThousand").gt(0).max(1e10),
    perHundredThousand: quantity(
      "perHundredThousand",
      { above: 0 },
      "New people a year in each 100,000 of the population"
    ),
    monthlyCounts: z
      .union([
        z.array(z.number().int().min(0).max(1e6)).min(1).max(600),
        z.strictObject({
          file: name("CSV file with a row a month, beside the scenario"),
          column: name("Column that holds the counts; defaults to the only column of numbers").optional()
        })
      ])
      .describe("New people in successive months from the start date: a list, or a column of a CSV file"),
    proxy: z
      .strictObject({
        of: z.enum(["deaths", "breastActivity", "other"]).describe("What was counted instead of diagnoses"),
        perYear: quantity("perYear", { min: 0 }, "The number a year that stands in for new people"),
        note: prose("Why it may stand in").optional()
      })
      .describe("A number that is not a count of diagnoses; every result says so"),
    growthPerYear: quantity(
      "share",
      { above: -1, max: 1 },
      "Continuous growth of the inflow in the years ahead, share a year"
    ),
    pastGrowthPerYear: quantity(
      "share",
      { above: -1, max: 1 },
      "Continuous growth of the inflow up to the start, share a year: decides the caseload it has built up"
    ),
    monthProfile: z.array(z.number().min(0).max(100)).length(12).describe("Twelve factors with mean 1, January first"),
    overdispersionCv: quantity("share", { min: 0, max: 5 }, "Variation of the monthly rate beyond chance (coefficient)")
  })
  .partial()
  .describe("New diagnoses");

/** Key `caseload`. */
export const caseload = z
  .union([
    z.enum(["steadyState", "empty"]),
    z.number().min(0).max(1e7),
    z.strictObject({
      people: z.number().min(0).max(1e7).describe("People on the caseload"),
      low: z.number().min(0).max(1e7).optional(),
      high: z.number().min(0).max(1e7).optional()
    }),
    z.strictObject({
      file: name("CSV file with a row a person: years since diagnosis, and tier where known; no identifiers")
    })
  ])
  .describe("People on the caseload at the start: a number, steadyState (default), empty, or rows of a file");
