import { z } from "zod";

/** Steps of whole-time equivalents that posts are looked for in: each divides a whole post. */
const steps = [0.1, 0.2, 0.5, 1] as const;

const mostWte = 1000;
const wte = (description: string) => z.number().min(0).max(mostWte).describe(description);

const bounds = (role: string) =>
  z
    .strictObject({
      least: wte(`Fewest whole-time equivalents of ${role}, a multiple of the step; defaults to 0`),
      most: wte(`Most whole-time equivalents of ${role}, a multiple of the step; left out, there is no bound`)
    })
    .partial()
    .describe(`Bounds on the posts of ${role}; where both are the same, they are fixed`);

/** Key `search`. */
export const search = z
  .strictObject({
    step: z
      .literal(steps)
      .describe(
        "Step of whole-time equivalents that posts are looked for in; defaults to post-step-wte of the evidence"
      ),
    partTimers: z
      .number()
      .int()
      .min(1)
      .max(100)
      .describe(
        "People who share the part-time posts of a role; left out, one for the part of a post that is left over"
      ),
    leastHead: z
      .number()
      .min(0)
      .max(1)
      .describe(
        "Least whole-time equivalents of a person: what is left over below it is shared with a full-time post; defaults to least-head-wte of the evidence"
      ),
    cns: bounds("CNS"),
    supportWorker: bounds("support worker"),
    keepPostsInPlace: z
      .boolean()
      .describe("Whether the posts in place stay and are only added to; defaults to false: they are laid out anew")
  })
  .partial()
  .describe("Which posts are looked for when the fewest that meet the Standards are wanted");
