import { setFlagsFromString } from "node:v8";

/**
 * Lets the compiler put more of the engine's small functions into its loop than it would by default: long simulations then
 * run some 5 to 20 % faster (`npm run bench -- --only speed` runs them so). The setting holds for the whole process and its
 * workers and changes no result, so it is for whoever owns the process: the command line calls it before it simulates, a
 * program that uses the library may.
 */
export function allowInlining(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=4000");
  setFlagsFromString("--max-inlined-bytecode-size=1200");
}
