import type { RotaProgram } from "./program.ts";

/** Share of a server's time at work for this service that is for patients: less work away from them, and duties. */
export const clinicalShareOf = ({ nonClinicalShare, dutiesShare }: RotaProgram, server: number): number =>
  (1 - nonClinicalShare) * (1 - (dutiesShare[server] as number));
