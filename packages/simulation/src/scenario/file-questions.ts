import { z } from "zod";
import { mostAuditDays } from "./audit-day.ts";
import { name } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

/** Key `switches`. */
export const switches = z
  .strictObject({
    hnaAssessor: z
      .enum(["cnsOnly", "cnsComplexSupportWorkerRest", "supportWorkerUnderOversight", "anyTrainedNurse"])
      .describe("C1: who does the holistic needs assessment; defaults to cnsComplexSupportWorkerRest"),
    hnaTriggers: z
      .enum(["standards", "nice", "stratified", "recoveryPackage", "livingWithAndBeyond"])
      .describe("C5: what calls for an assessment; defaults to standards"),
    firstContact: z.enum(["atDiagnosis", "clinic"]).describe("C6: first contact; defaults to atDiagnosis"),
    reviewInterval: z
      .enum(["none", "annualWithTouchpoints", "sixToTwelveMonths"])
      .describe("C4: regular reviews beyond the Standards; defaults to none"),
    supportWorkerScope: z
      .enum(["nonComplex", "allTiers"])
      .describe("C8: whom a support worker serves in the delegated reading; defaults to nonComplex"),
    demandSuppression: z.boolean().describe("People ask less where they wait; defaults to false"),
    inducedDemand: z.boolean().describe("People ask more where they are answered; defaults to false"),
    escalation: z.boolean().describe("Missed planned work returns as unplanned; defaults to false"),
    strengths: z
      .strictObject({
        suppression: quantity(
          "share",
          { min: 0, max: 1 },
          "Chance that a person whose contact is unanswered does not make the next"
        ),
        induction: quantity("share", { min: 0, below: 1 }, "Chance that a contact answered in time brings another"),
        escalation: quantity("share", { min: 0, max: 1 }, "Chance that planned work missed comes back as a contact")
      })
      .partial()
      .describe("How strong those three are where they are on"),
    lateWork: z
      .enum(["behind", "inTurn"])
      .describe("Whether late work waits behind work that can still be in time (default), or keeps its turn")
  })
  .partial()
  .describe("Conflicts of the documents that need a decision, and behaviours off by default");

const aim = z
  .strictObject({
    share: quantity("share", { min: 0, max: 1 }, "Share that is to be reached"),
    windowDays: quantity("days", { above: 0 }, "Days within which it counts")
  })
  .partial()
  .describe("Target of one Standard");

/** Key `targets`. */
export const targets = z
  .record(z.string(), aim)
  .describe(
    "Target of each Standard of Care, by its number 1 to 11 (the Standards contain no number): `targets: {3: {share: 0.95, windowDays: 28}}`"
  );

/** Key `reach`. */
export const reach = z
  .strictObject({
    share: quantity("share", { above: 0, max: 1 }, "Share of a caseload that one full-time dedicated CNS reaches"),
    referenceCaseload: quantity("people", { above: 0 }, "Caseload of the organisation that the share was said of")
  })
  .partial()
  .describe("The reach estimate");

/** Key `calibrate`. */
export const calibrate = z
  .strictObject({
    to: z.enum(["reach", "audit", "workload"]).describe("What the contact rate is inferred from; defaults to reach"),
    audit: z
      .strictObject({
        file: name(
          "CSV file with a row a day (date, contacts, minutes) or a row a contact; in place of contacts and hours"
        ),
        contacts: z.number().min(0).max(1e7).describe("Contacts counted"),
        hours: z.number().min(0).max(1e7).describe("Hours they took together"),
        days: z
          .number()
          .gt(0)
          .max(mostAuditDays)
          .describe("Days over which they were counted; with a file, defaults to those from its first to its last"),
        caseload: z
          .number()
          .gt(0)
          .max(1e7)
          .describe("People on the caseload meanwhile; the audit cannot be used without it")
      })
      .partial()
      .describe("The service's own count of contacts: its totals, or a file of them"),
    workload: z
      .strictObject({
        contactsPerPersonYear: quantity("perYear", { min: 0 }, "Contacts per person-year"),
        hoursPerPersonYear: quantity("hours", { above: 0 }, "CNS hours per person-year, all work together"),
        peoplePerWte: quantity("people", { above: 0 }, "People on the caseload for each WTE of CNS")
      })
      .partial()
      .describe("A stated workload, in one of three forms")
  })
  .partial()
  .describe("What the unknown contact rate is inferred from");

/** Key `cost`. */
export const cost = z
  .strictObject({
    pension: z.enum(["trust", "system", "both"]).describe("Whose pension contribution counts; defaults to both"),
    payStep: z.enum(["entry", "intermediate", "top"]).describe("Step of the band; defaults to intermediate"),
    highCostArea: z.enum(["none", "inner", "outer", "fringe"]).describe("London supplement; defaults to none")
  })
  .partial()
  .describe("How posts are costed");
