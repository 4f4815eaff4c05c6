import type { Command } from "../command.ts";
import { bid } from "./bid.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { compareVariants } from "./compare-variants.ts";
import { evidence } from "./evidence.ts";
import { init } from "./init.ts";
import { posts } from "./posts.ts";
import { presets } from "./presets.ts";
import { sensitivity } from "./sensitivity.ts";
import { simulate } from "./simulate.ts";
import { stress } from "./stress.ts";
import { verify } from "./verify.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  ...[posts, sensitivity, simulate, compareVariants, compare, bid, check],
  ...[calibrate, evidence, presets, init, verify, stress]
];
