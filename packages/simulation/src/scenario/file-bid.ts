import { z } from "zod";
import { isoDate, name, number, prose } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

const pounds = (description: string) => number(description).min(0).max(1e10);

/** What a person must write: the program never invents it. In the order of the document. */
export const bidProse = {
  need: "What the service is like today and what people with secondary breast cancer tell of it",
  policyFit: "Which national, alliance and trust plans the posts serve",
  objectives: "What the posts are to change, and by when",
  constraints: "What limits the choice: space, systems, agreements",
  procurement: "How the posts will be advertised and filled",
  delivery: "Who leads, which steps by when",
  governance: "Who decides, who is told, how often",
  benefitsRealisation: "How it will be seen whether the posts do what they should",
  evaluation: "Who looks back, when, at which numbers",
  engagement: "Which patients, carers and staff were asked, and what changed",
  conflicts: "Interests that the authors declare"
} as const;

/** Key `bid`: what a case for funding says beyond the service itself. None of it is simulated. */
export const bid = z
  .strictObject({
    title: name("Title of the document"),
    author: name("Who answers for it"),
    date: isoDate("Day that the document bears; defaults to the bid's first day"),
    startDate: isoDate("First day from which money is asked for; defaults to the start date of the scenario"),
    years: z.number().int().min(1).max(20).describe("Financial years looked at; defaults to the years of the scenario"),
    pension: z
      .enum(["trust", "system"])
      .describe("Employer's pension contribution of the financial case; defaults to what the trust itself pays"),
    payInflation: quantity("share", { above: -0.5, max: 1 }, "Rise of pay a year after the last pay table, share"),
    otherInflation: quantity("share", { above: -0.5, max: 1 }, "Rise of other prices a year, share"),
    discountRate: quantity("share", { min: 0, max: 0.2 }, "Discount rate of the economic case, share a year"),
    optimismBias: quantity(
      "share",
      { min: 0, max: 2 },
      "Share put on top of new costs in the economic case; none unless given"
    ),
    appointAt: z
      .enum(["entry", "intermediate", "top"])
      .describe("Step of the band at which new people begin; they progress by their years in it. Defaults to entry"),
    advertDate: isoDate("Day on which new posts are advertised; defaults to the bid's first day"),
    minimum: name("Name of the variant that is the least that could be done; defaults to the next whole CNS post"),
    preferred: name("Name of the option put forward; defaults to what the rule finds"),
    oneOffCosts: z
      .array(
        z.strictObject({
          label: name("What it is for"),
          pounds: pounds("Pounds at the prices of the price year"),
          year: z
            .number()
            .int()
            .min(1)
            .max(20)
            .default(1)
            .describe("Year of the bid in which it is paid, the first being 1"),
          options: z
            .array(name("Name of an option"))
            .max(20)
            .optional()
            .describe("Options that need it; defaults to all that add posts")
        })
      )
      .max(50)
      .describe("Costs that come once: recruitment, equipment, training"),
    fundingPounds: z
      .union([pounds("Pounds in each year"), z.array(pounds("Pounds of a year")).min(1).max(20)])
      .describe("Funding asked for: pounds in each year, or a list of years"),
    benefits: z
      .array(
        z.strictObject({
          claim: prose("What the posts are believed to bring"),
          evidence: name("Id of a fact of the evidence (caseload evidence) that bears on it").optional()
        })
      )
      .max(30)
      .describe("Benefits claimed; each is shown with what the evidence says of it"),
    prose: z
      .strictObject(
        Object.fromEntries(Object.entries(bidProse).map(([key, description]) => [key, prose(description)])) as {
          readonly [Key in keyof typeof bidProse]: ReturnType<typeof prose>;
        }
      )
      .partial()
      .describe("What a person must write; what is left out stays as a visible prompt")
  })
  .partial()
  .describe("A case for funding: what `caseload bid` needs beyond the service");
