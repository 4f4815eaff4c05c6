import { z } from "zod";
import { name } from "./file-words.ts";
import { quantity } from "./quantity-input.ts";

const points = (least: number) =>
  z
    .array(
      z.strictObject({
        years: z.number().min(0).max(100).describe("Years since diagnosis"),
        alive: z.number().min(0).max(1).describe("Share still alive then")
      })
    )
    .min(least)
    .max(1000);

const law = {
  meanYears: quantity("years", { min: 0.001, max: 100 }, "Mean time from diagnosis to death; not the median"),
  medianYears: quantity("years", { min: 0.001, max: 100 }, "Time after which half have died; not the mean"),
  points: points(2).length(2).describe("Two points of the survival curve"),
  shape: z.number().min(0.05).max(50).describe("Shape (for logNormal: sigma)"),
  scaleYears: z.number().min(0.001).max(200).describe("Scale in years (for logNormal: the median)")
};

const simpleLaws = ["exponential", "weibull", "logNormal", "logLogistic", "gamma"] as const;

const component = z
  .strictObject({ share: z.number().gt(0).max(1).describe("Share of people of this component"), ...law })
  .partial()
  .required({ share: true })
  .extend({ distribution: z.enum(simpleLaws).optional().describe("Law of this component; defaults to weibull") });

/** Keys of `survival`. */
export const survivalKeys = z
  .strictObject({
    distribution: z
      .enum([...simpleLaws, "mixture", "table", "never"])
      .describe("Law of the time from diagnosis to death; defaults to weibull"),
    ...law,
    components: z.array(component).min(2).max(20).describe("Parts of a mixture; their shares sum to 1"),
    rows: points(1).describe("Kaplan-Meier table: share alive after so many years, falling"),
    file: name("CSV file with the columns years and alive")
  })
  .partial();

/** Key `survival`: a group of keys, or a word: a survival alternative, or a preset whose survival is meant. */
export const survival = z
  .union([name("low, central or high published stock, or the id of a preset whose survival is used"), survivalKeys])
  .describe(
    "Time from diagnosis to death; defaults to a Weibull law with the mean and median of the evidence, or with the mean that a counted caseload implies"
  );
