import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Size } from "./service.ts";

/** What one process measured. */
export interface One {
  readonly events: number;
  readonly seconds: number;
  /** Most memory that the process held, and by how much that rose while replications ran. */
  readonly peakMegabytes: number;
  readonly grownMegabytes: number;
}

/** Measures a service in a process of its own. */
export function runOne({ people, years, fidelity }: Size, replications: number): Promise<One> {
  const values = [join(import.meta.dirname, "one.js"), String(people), String(years), fidelity, String(replications)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, values, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`a service of ${people} people over ${years} years failed`));
    });
  });
}
