/**
 * Who is there when: the clinical minutes of every person in a post on every day, once for a replication. Drawn from the
 * staff alone, so patients never move it.
 */
export interface Roster {
  /** Days covered, the first being `ClockProgram.firstDay`. */
  readonly days: number;
  /** Minutes for patients by server and day: server x days + day; 0 where absent or closed. Empty where always open. */
  readonly minutes: Float64Array;
  /** Minutes for patients per day of a server, where always open; else empty. */
  readonly minutesPerDay: Float64Array;
  /** Days on which the holder of a post leaves, by day then server: others must become named. */
  readonly leavings: readonly { readonly day: number; readonly server: number }[];
  /** Minutes by server and year (server x (years + 1) + year; year 0 is the warm-up): they sum to `paid`. */
  readonly paid: Float64Array;
  readonly vacant: Float64Array;
  readonly absent: Float64Array;
  /** Non-clinical time, meetings, supervision, and the part of a combined post that is not this service's. */
  readonly overhead: Float64Array;
  readonly clinical: Float64Array;
}
