import type { Program } from "./program.ts";
import type { Roster } from "./roster.ts";
import { yearAt } from "./year.ts";

/** Minutes are kept on a grid of binary fractions: sums and differences of them are then exact, in any order. */
const grid = 1048576;

export const onGrid = (minutes: number): number => Math.round(minutes * grid) / grid;

/** Where paid time goes, by server and year, such that nothing is left over and nothing is counted twice. */
export class RosterLedger implements Pick<Roster, "paid" | "vacant" | "absent" | "overhead" | "clinical"> {
  readonly paid: Float64Array;
  readonly vacant: Float64Array;
  readonly absent: Float64Array;
  readonly overhead: Float64Array;
  readonly clinical: Float64Array;
  private readonly years: number;
  private readonly from: number;
  private readonly to: number;

  constructor({ clock, staff }: Pick<Program, "clock" | "staff">) {
    const size = staff.servers * (clock.years + 1);
    this.paid = new Float64Array(size);
    this.vacant = new Float64Array(size);
    this.absent = new Float64Array(size);
    this.overhead = new Float64Array(size);
    this.clinical = new Float64Array(size);
    this.years = clock.years;
    this.from = Math.floor(-clock.warmUpDays);
    this.to = clock.horizonDays;
  }

  /**
   * Books a day of a server: of the minutes paid some are vacant or absent, some are for patients, the rest is overhead.
   * Days before the warm-up and after the horizon are not booked.
   */
  book(server: number, day: number, paid: number, vacant: number, absent: number, clinical: number): void {
    if (day < this.from || day >= this.to) return;
    this.bookInYear(server, yearAt(day, this.years), paid, vacant, absent, clinical);
  }

  bookInYear(server: number, year: number, paid: number, vacant: number, absent: number, clinical: number): void {
    const at = server * (this.years + 1) + year;
    add(this.paid, at, paid);
    add(this.vacant, at, vacant);
    add(this.absent, at, absent);
    add(this.clinical, at, clinical);
    add(this.overhead, at, paid - vacant - absent - clinical);
  }
}

function add(sums: Float64Array, at: number, minutes: number): void {
  sums[at] = (sums[at] as number) + minutes;
}
