// the command, from its arguments to its exit code
export type { ExitCode } from "./command.ts";
export type { Io, Output } from "./io.ts";
export { main } from "./main.ts";
