import { z } from "zod";
import { band, identifier, isoDate, name, number } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

const share = { min: 0, max: 1 };
const shareBelowOne = { min: 0, below: 1 };

const post = z.strictObject({
  role: z.string().describe("Id of a role: cns, supportWorker, breastCareNurse, …"),
  wte: z.number().gt(0).max(1000).optional().describe("Whole-time equivalents of the post"),
  heads: z.number().int().min(1).max(1000).optional().describe("People who hold it; defaults to the WTE rounded up"),
  band: band("Agenda for Change band; defaults to that of the role").optional(),
  sbcShare: quantity("share", share, "Share of its time for secondary breast cancer; defaults to all of it").optional(),
  protection: z
    .enum(["protected", "preempted"])
    .optional()
    .describe("Combined posts: whether that share is theirs (default), or what other patients leave"),
  startDate: isoDate("First day of the post").optional(),
  endDate: isoDate("Last day of the post").optional(),
  site: z.string().optional().describe("Id of the site where it works"),
  count: z.number().int().min(1).max(1000).optional().describe("So many posts of this kind; defaults to 1")
});

/** Key `posts`. */
export const posts = z.array(post).max(1000).describe("Posts in place; [] where there are none");

/** Key `roles`. */
export const roles = z
  .array(
    z.strictObject({
      id: identifier("Id of the role"),
      label: name("What the role is called").optional(),
      registered: z.boolean().optional().describe("Whether it is a registered professional; defaults to false"),
      sbcExpertise: z.boolean().optional().describe("Expertise in secondary breast cancer; defaults to false"),
      external: z.boolean().optional().describe("Does tasks without being a post of this service; defaults to false"),
      band: band("Band of a post of this role").optional()
    })
  )
  .max(100)
  .describe("Roles that the catalogue does not have");

const hoursPerWeek = quantity("hoursPerWeek", { min: 1, max: 100 }, "Contracted hours a week of one WTE");

/** Key `staff`. */
export const staff = z
  .strictObject({
    hoursPerWeek,
    annualLeaveDays: quantity("days", { min: 0, max: 100 }, "Days of annual leave a year"),
    bankHolidayDays: quantity("days", { min: 0, max: 30 }, "Bank holidays a year"),
    studyDays: quantity("days", { min: 0, max: 100 }, "Days of study leave a year"),
    sicknessShare: quantity("share", shareBelowOne, "Share of working time lost to sickness"),
    otherAbsenceShare: quantity("share", shareBelowOne, "Share of working time lost to other absence"),
    headroom: quantity(
      "share",
      shareBelowOne,
      "Share of PAID hours lost to all absence, in place of leave and sickness"
    ),
    uplift: quantity("share", { min: 0, max: 5 }, "Addition to WORKED hours that covers all absence; not the headroom"),
    alwaysOpenHoursPerYear: quantity("hoursPerYear", { min: 1 }, "No calendar: so many hours a year, for theory"),
    fidelity: z.enum(["headroom", "rostered"]).describe("Absence as a percentage (default) or as events"),
    sicknessSpellDays: quantity("days", { min: 1, max: 1000 }, "Mean length of a spell of sickness, rostered only"),
    otherAbsenceSpellDays: quantity(
      "days",
      { min: 1, max: 1000 },
      "Mean length of maternity and other long absence, rostered only"
    ),
    leaveInWeeksShare: quantity("share", share, "Share of annual leave taken in whole weeks, rostered only"),
    crossCoverShare: quantity("share", share, "Share of absent time for patients that neighbours give; defaults to 0"),
    opensAtHour: quantity("hourOfDay", { min: 0, below: 24 }, "Hour of the day at which the service opens"),
    closesAtHour: quantity("hourOfDay", { above: 0, max: 24 }, "Hour of the day at which it closes"),
    nonClinicalShare: quantity("share", shareBelowOne, "Share of working time that is not patient work"),
    delegableShareOfNonClinical: quantity("share", share, "Share of that which others could do"),
    targetUtilisation: quantity("share", { above: 0, max: 1 }, "Ceiling of planned clinical time"),
    supervisionHoursPerWeek: quantity(
      "hoursPerWeek",
      { min: 0, max: 100 },
      "CNS hours a week of supervising support workers"
    ),
    vacancyShare: quantity("share", shareBelowOne, "Share of posts vacant"),
    leaversPerYear: z
      .record(z.string(), quantity("perYear", { min: 0 }, "Leavers per post and year"))
      .describe("By role"),
    recruitmentWeeks: quantity("weeks", { min: 0 }, "Weeks from a vacancy to a new colleague's first day"),
    rampMonths: z.record(z.string(), quantity("months", { min: 0 }, "Months until fully able")).describe("By role")
  })
  .partial()
  .describe("Time that staff have");

/** Key `places`. */
export const places = z
  .union([
    z.literal("none"),
    z
      .strictObject({
        perWte: quantity("people", { above: 0 }, "People each WTE is named key worker of"),
        weights: z
          .record(z.string(), z.number().min(0).max(1e4))
          .describe("What a person of each tier counts for; defaults to 1"),
        order: z.enum(["need", "newestFirst", "firstCome"]).describe("Who gets a place first; defaults to need"),
        unplacedReceive: z
          .enum(["everything", "contacts", "nothing"])
          .describe("What people without a place receive; defaults to contacts")
      })
      .partial()
  ])
  .describe("A cap on the people each nurse is named for; none by default");

/** Key `sites`. */
export const sites = z
  .array(
    z.strictObject({
      id: identifier("Id of the site"),
      label: name("What the site is called").optional(),
      hub: z.boolean().optional().describe("No travel at a hub; defaults to false"),
      share: z.number().min(0).max(1).optional().describe("Share of people cared for here; the shares sum to 1"),
      travelMinutes: quantity("minutes", { min: 0 }, "Minutes of travel for a task done there").optional()
    })
  )
  .min(1)
  .max(100)
  .describe("Places of work; one hub by default");

/** Key `meetings`. */
export const meetings = z
  .array(
    z.strictObject({
      label: name("What the meeting is called"),
      hoursPerMeeting: number("Hours of one meeting, preparation included").gt(0).max(24).optional(),
      perYear: number("Meetings a year").gt(0).max(2000).optional(),
      role: z.string().optional().describe("Id of the role that attends"),
      attendees: z.number().min(0).max(1000).optional().describe("People of the role who attend; defaults to 1")
    })
  )
  .max(100)
  .describe("Fixed meetings, which come off before patient work");
