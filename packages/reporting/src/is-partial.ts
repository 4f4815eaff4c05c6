import type { Simulated } from "./simulated.ts";

/** Whether it was ended early: a reading has fewer replications than were asked for, or none. */
export const isPartial = ({ scenario, readings }: Pick<Simulated, "scenario" | "readings">): boolean =>
  readings.length < scenario.readings.length || readings.some(({ complete }) => !complete);
