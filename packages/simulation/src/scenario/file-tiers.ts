import { z } from "zod";
import { identifier, name } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

/** Key `tiers`. */
export const tiers = z
  .array(
    z.strictObject({
      id: identifier("Id of the tier"),
      label: name("What the tier is called").optional(),
      share: quantity("share", { min: 0, max: 1 }, "Share of people at diagnosis; the shares sum to 1"),
      contactMultiplier: quantity(
        "multiple",
        { min: 0 },
        "Contacts against the yardstick tier; defaults to 1"
      ).optional(),
      complex: z.boolean().optional().describe("Kept by the CNS in the delegated reading; defaults to false"),
      priority: z
        .number()
        .min(-1e6)
        .max(1e6)
        .optional()
        .describe("Smallest is served first; defaults to the place in this list")
    })
  )
  .min(1)
  .max(20)
  .describe("Tiers of need, neediest first; defaults to complex, supported and self-managing");

const rates = (most: number | null, description: string) =>
  z
    .record(z.string(), z.record(z.string(), most === null ? z.number().min(0).max(1e6) : z.number().min(0).max(most)))
    .describe(description);

/** Key `tierChanges`. */
export const tierChanges = z
  .strictObject({
    atAssessment: rates(1, "From tier to tier: probability at an assessment; who is not named stays"),
    perYear: rates(null, "From tier to tier: moves per person-year between assessments")
  })
  .partial()
  .describe("How people change their tier");

/** Key `course`. */
export const course = z
  .strictObject({
    progressionsPerPersonYear: quantity("perYear", { min: 0 }, "Progressions per person-year"),
    treatmentChangesPerPersonYear: quantity("perYear", { min: 0 }, "Treatment changes other than at a progression"),
    reEntriesPerPersonYear: quantity("perYear", { min: 0 }, "Returns after a stable spell, per person-year"),
    palliativePhaseMonths: quantity("months", { min: 0 }, "Length of the palliative phase before death"),
    endOfLifeMonths: quantity("months", { min: 0 }, "Length of the end-of-life phase before death"),
    endOfLifeRecognised: quantity("share", { min: 0, max: 1 }, "Share of deaths foreseen by the service"),
    endOfLifeDelayDays: quantity("days", { min: 0 }, "Days after which the end-of-life phase is recognised")
  })
  .partial()
  .describe("What happens to people between diagnosis and death");
