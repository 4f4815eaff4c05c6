import { exp, expm1 } from "../arithmetic/exponential.ts";
import { log } from "../arithmetic/logarithm.ts";
import { shareDead } from "./parameter.ts";
import type { SurvivalPoint } from "./specification.ts";
import type { Survival, SurvivalProblem } from "./survival.ts";

/** From one row of the table to the next, with the hazard that holds between them. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly alive: number;
  /** Deaths per person-year; null in a last piece that ends with nobody alive, where the line falls straight. */
  readonly hazard: number | null;
  /** Years lived before this piece. */
  readonly lived: number;
}

/**
 * A survival read from a table, such as a Kaplan-Meier curve: share alive after so many years, years rising and
 * shares falling. Between two rows the hazard is constant, so the curve passes through every row; beyond the last row
 * the last hazard goes on. A last row of 0 alive is reached in a straight line. A first row of 1 at 0 years may be
 * given or left out.
 * @returns the problem where the rows are no such table, or nobody dies after them
 */
export function tableSurvival(rows: readonly SurvivalPoint[]): Survival | SurvivalProblem {
  const problem = problemOf(rows);
  if (problem !== null) return { problem };
  const pieces = piecesOf(rows[0]?.years === 0 ? rows.slice(1) : rows);
  const at = (years: number): Piece => pieces.find(({ to }) => years < to) ?? (pieces[pieces.length - 1] as Piece);
  const survivors = (years: number): number => (years <= 0 ? 1 : aliveIn(at(years), years));
  const restrictedMean = (years: number): number => (years <= 0 ? 0 : livedIn(at(years), years));
  const quantile = (dead: number): number => {
    const alive = 1 - shareDead(dead);
    const piece = pieces.find(({ to }) => alive >= survivors(to)) ?? (pieces[pieces.length - 1] as Piece);
    if (alive >= piece.alive) return piece.from;
    if (piece.hazard === null) return piece.from + (piece.to - piece.from) * (1 - alive / piece.alive);
    return piece.from + log(piece.alive / alive) / piece.hazard;
  };
  return {
    law: "table",
    mean: restrictedMean(Number.POSITIVE_INFINITY),
    median: quantile(0.5),
    survivors,
    hazard: (years) => {
      const piece = at(Math.max(0, years));
      return piece.hazard ?? 1 / Math.max(0, piece.to - years);
    },
    restrictedMean,
    quantile
  };
}

function problemOf(rows: readonly SurvivalPoint[]): string | null {
  let years = 0;
  let alive = 1;
  let falling = false;
  for (const [i, row] of rows.entries()) {
    const start = i === 0 && row.years === 0;
    if (start && row.alive !== 1) return `table does not start with everyone alive; alive at 0 years: ${row.alive}`;
    if (!start && !(row.years > years && row.years < Number.POSITIVE_INFINITY)) {
      return `years of the table do not rise: ${row.years} after ${years}`;
    }
    if (!(row.alive >= 0 && row.alive <= alive)) return `share alive does not fall: ${row.alive} after ${alive}`;
    if (alive === 0) return "table goes on after everyone has died";
    falling = row.alive < alive;
    years = row.years;
    alive = row.alive;
  }
  if (years === 0) return "table has no row after 0 years";
  return falling ? null : "nobody dies between the last two rows, so nobody would die after them";
}

function piecesOf(rows: readonly SurvivalPoint[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let alive = 1;
  let lived = 0;
  for (const [i, row] of rows.entries()) {
    const last = i === rows.length - 1;
    const hazard = row.alive === 0 ? null : log(alive / row.alive) / (row.years - from);
    const piece = { from, to: last && hazard !== null ? Number.POSITIVE_INFINITY : row.years, alive, hazard, lived };
    pieces.push(piece);
    lived = livedIn(piece, row.years);
    from = row.years;
    alive = row.alive;
  }
  return pieces;
}

function aliveIn({ from, to, alive, hazard }: Piece, years: number): number {
  if (hazard !== null) return alive * exp(-hazard * (years - from));
  return alive * Math.max(0, (to - years) / (to - from));
}

function livedIn({ from, to, alive, hazard, lived }: Piece, years: number): number {
  if (hazard === null) {
    const left = Math.max(0, to - years);
    return lived + (alive * (to - from) * (1 - (left / (to - from)) * (left / (to - from)))) / 2;
  }
  return lived + (hazard === 0 ? alive * (years - from) : (-alive * expm1(-hazard * (years - from))) / hazard);
}
