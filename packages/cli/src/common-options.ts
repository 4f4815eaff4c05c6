import type { Option } from "./command.ts";

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: "json", summary: "Print one JSON object" },
  { name: "csv", summary: "Print CSV" }
];
