import { z } from "zod";
import { name } from "./file-words.ts";
import { type CheckParameters, quantity } from "./quantity-input.ts";

/** Events of a course, in its order. */
export const courseEvents = [
  "diagnosis",
  "progression",
  "treatmentChange",
  "palliativeEntry",
  "endOfLife",
  "reEntry",
  "assessment",
  "planChange"
] as const;

const event = z.enum(courseEvents);
const roleList = z.array(z.string()).min(1).max(20).describe("Roles in order of preference");
const byTier = z.strictObject({
  complex: roleList.optional().describe("Roles for people of a complex tier"),
  nonComplex: roleList.optional().describe("Roles for everybody else"),
  byTier: z.record(z.string(), roleList).optional().describe("Roles for each tier, by its id")
});
const oneReading = z.union([roleList, byTier]);

const eligible = z
  .union([
    roleList,
    byTier.extend({
      strict: oneReading.optional().describe("Who may do it in the strict reading"),
      delegated: oneReading.optional().describe("Who may do it in the delegated reading")
    })
  ])
  .describe("Roles that may do it, in order of preference: one list, by tier, or by reading and tier");

/** A scenario with more kinds of work than this is a trap. */
const mostTasks = 500;

/** What one entry of `tasks` may hold. */
export const task = z
  .strictObject({
    label: name("What the task is called"),
    counted: z.boolean().describe("Whether the task is part of the service; new tasks are"),
    on: z.union([event, z.array(event).min(1)]).describe("Event or events that set it off"),
    contact: z.boolean().describe("Set off by contacts that people make; probability is its share of them"),
    perPersonYear: quantity("perYear", { min: 0 }, "Times per person-year, by chance"),
    perPersonYearByTier: z
      .record(z.string(), z.number().min(0).max(1e6))
      .describe("Times per person-year for each tier"),
    everyDays: quantity("days", { min: 0.01 }, "Interval at which it returns"),
    from: z.enum(["due", "done"]).describe("What the interval is counted from: last one due (default), or done"),
    spread: z.enum(["fixed", "exponential"]).describe("Whether the interval is fixed (default) or varies"),
    probability: quantity("share", { min: 0, max: 1 }, "Probability that what sets it off leads to it; defaults to 1"),
    minutes: quantity("minutes", { above: 0 }, "Minutes that it takes"),
    duration: z
      .enum(["logNormal", "exponential", "gamma", "constant"])
      .describe("Law of the minutes; defaults to logNormal"),
    cv: quantity("multiple", { min: 0, max: 10 }, "Coefficient of variation of the minutes"),
    windowDays: z
      .union([quantity("days", { above: 0 }, "Days within which it is due"), z.literal("none")])
      .describe("Days within which it is due; none where no window is watched"),
    whenLate: z.enum(["waits", "superseded", "lost"]).describe("What becomes of it after its window"),
    eligible,
    oversightMinutes: quantity("minutes", { min: 0 }, "CNS minutes when a support worker does it"),
    scalesWithTier: z.boolean().describe("Whether it comes more often in needier tiers"),
    travels: z.boolean().describe("Whether it is done where the person is"),
    priority: z.number().min(-1e6).max(1e6).describe("Added to the priority of the tier; smallest first"),
    standards: z.array(z.number().int().min(1).max(11)).describe("Standards of Care it serves, 1 to 11")
  })
  .partial();

/** Key `tasks`. */
export const tasks = z
  .record(z.string(), task)
  .superRefine((given, context) => {
    const found = Object.keys(given).length;
    const params: CheckParameters = { code: "outOfRange", wanted: `at most ${mostTasks} tasks`, found };
    if (found > mostTasks) context.addIssue({ code: "custom", message: params.wanted, params: { ...params } });
  })
  .describe("Tasks by id: of the catalogue, to change them, or new ones");
