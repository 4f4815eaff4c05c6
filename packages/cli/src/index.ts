// the command, from its arguments to its exit code
export type { Io, Output } from "./io.ts";
export { type ExitCode, main } from "./main.ts";
