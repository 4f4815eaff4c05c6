/** Posts of the two roles that are looked for, in whole-time equivalents. */
export interface Establishment {
  readonly cns: number;
  readonly supportWorker: number;
}

/** The roles that an establishment is made of. */
export type SoughtRole = keyof Establishment;
