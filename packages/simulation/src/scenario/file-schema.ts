import { z } from "zod";
import { bid } from "./file-bid.ts";
import { caseload, inflow, newPatientsPerYear } from "./file-inflow.ts";
import { calibrate, cost, reach, switches, targets } from "./file-questions.ts";
import { search } from "./file-search.ts";
import { meetings, places, posts, roles, sites, staff } from "./file-staff.ts";
import { survival } from "./file-survival.ts";
import { tasks } from "./file-tasks.ts";
import { course, tierChanges, tiers } from "./file-tiers.ts";
import { financialYear, isoDate, name, prose } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

/** Keys that a file and each of its variants may hold. */
const overridable = {
  organisation: name("Name of the service"),
  description: prose("What the scenario is about"),
  nation: z
    .enum(["England", "Wales", "Scotland", "Northern Ireland"])
    .describe("Decides the hours of one WTE; defaults to England"),
  startDate: isoDate("First day of the first year; defaults to 1 April of the price year"),
  years: z.number().int().min(1).max(100).describe("Years looked at; defaults to run-horizon-years of the evidence"),
  warmUpDays: z
    .number()
    .min(0)
    .max(36525)
    .describe("Days simulated before observation; defaults to warm-up-days of the evidence"),
  priceYear: financialYear("Financial year of the prices; defaults to the latest known"),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe("Seed of the random numbers; defaults to 1"),
  reading: z
    .enum(["strict", "delegated", "both"])
    .describe("Reading of the Standards: who may do what a CNS is named for; defaults to both"),
  newPatientsPerYear,
  population: z.number().gt(0).max(1e10).describe("People in the catchment"),
  inflow,
  dataCompleteness: z
    .enum(["full", "partial", "none"])
    .describe("How completely new people are counted; widens the range of the inflow; defaults to full"),
  caseload,
  survival,
  tiers,
  tierChanges,
  course,
  contactsPerPersonYear: quantity("perYear", { min: 0 }, "Contacts that a person makes a year; nobody has measured it"),
  tasks,
  catalogue: z.enum(["default", "none"]).describe("Whether the task catalogue is used (default) or emptied first"),
  posts,
  roles,
  staff,
  places,
  sites,
  meetings,
  switches,
  targets,
  successProbability: quantity("share", { above: 0, below: 1 }, "Chance with which all targets are to be reached"),
  reach,
  calibrate,
  load: z
    .strictObject({
      caseloadQuantile: quantity("share", { above: 0, below: 1 }, "Quantile of the caseload that is staffed for")
    })
    .partial()
    .describe("Settings of the load method"),
  namedNurse: z
    .strictObject({ meanDelayDays: quantity("days", { above: 0 }, "Mean delay accepted, in working days") })
    .partial()
    .describe("Settings of the named-nurse method"),
  cost,
  search,
  budgetPounds: z.number().gt(0).max(1e12).describe("Pounds a year: what would they buy?")
};

const variant = z
  .strictObject(overridable)
  .partial()
  .extend({
    name: name("Name of the variant"),
    addPosts: posts.optional().describe("Posts in addition to those of the scenario")
  });

/** A scenario file, as it may be written. Every key but the three of the smallest file has a default. */
export const scenarioSchema = z
  .strictObject(overridable)
  .partial()
  .extend({
    $schema: z.string().optional().describe("Address of this schema, for completion in an editor; ignored"),
    extends: z.string().optional().describe("Id of a preset to start from (caseload presets)"),
    bid: bid.optional(),
    variants: z.array(variant).max(100).optional().describe("What-if changes: each a name and a few overrides")
  })
  .describe("A service that cares for people with secondary breast cancer");

/** What a scenario file says, checked in shape. */
export type ScenarioContent = z.infer<typeof scenarioSchema>;
export type VariantContent = z.infer<typeof variant>;
