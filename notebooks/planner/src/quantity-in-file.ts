import type { Quantity } from "caseload";

/** A quantity as the scenario language has it: with its range where it has one, so that editing beside it loses none. */
export const quantityInFile = ({
  value,
  low,
  high
}: Quantity): number | { value: number; low: number; high: number } =>
  low === value && high === value ? value : { value, low, high };
