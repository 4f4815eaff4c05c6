import { main } from "@caseload/cli";

const interrupt = new AbortController();
process.once("SIGINT", () => {
  interrupt.abort();
  // A second interrupt, or work that does not look at the signal, ends at once.
  process.once("SIGINT", () => process.exit(130));
});

// The reader of a pipe may leave before the end (`| head -n 1`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(`caseload: cannot write the output: ${error.message}\n`, () => process.exit(2));
});
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  // Nowhere is left to say it.
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 2);
});

const code = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  signal: interrupt.signal
});

process.exitCode = code;
// An interrupted run may still wait for standard input: it is not waited for.
if (code === 130) process.stdout.write("", () => process.exit());
