import type { SimulatedReading } from "./simulated.ts";

/** Equal to the last digit in every indicator, as where support workers have nothing to do in either reading. */
export function comesToTheSame(one: SimulatedReading, other: SimulatedReading): boolean {
  return (
    one.replications === other.replications &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, i) => row.id === other.rows[i]?.id && row.mean === other.rows[i]?.mean)
  );
}

/** The readings that differ from the first, and the first. */
export const distinctReadings = ([first, ...others]: readonly [
  SimulatedReading,
  ...SimulatedReading[]
]): readonly SimulatedReading[] => [first, ...others.filter((other) => !comesToTheSame(first, other))];
