import type { Command } from "../command.ts";
import { calibrate } from "./calibrate.ts";
import { check } from "./check.ts";
import { evidence } from "./evidence.ts";
import { init } from "./init.ts";
import { posts } from "./posts.ts";
import { presets } from "./presets.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [posts, check, calibrate, evidence, presets, init];
