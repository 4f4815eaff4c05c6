import type { Io } from "./io.ts";

/** Rejects when the user interrupts, whatever is being waited for; never resolves. */
export function interruption({ signal }: Pick<Io, "signal">): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
