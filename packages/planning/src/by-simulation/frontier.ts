import type { Verdict } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import { type Column, lowestRung } from "./column.ts";
import { type Ladder, rungFrom, wteAt } from "./ladder.ts";

/** What a frontier is searched by. Nothing here knows where verdicts come from. */
export interface FrontierQuestion {
  /** The word for an establishment; whatever is not `meets` counts as not meeting. Asked once for each. */
  readonly verdictOf: (establishment: Establishment) => Promise<Verdict>;
  readonly ladders: { readonly cns: Ladder; readonly supportWorker: Ladder };
  /** Where to look first, in whole-time equivalents; extended where it proves too small. */
  readonly most: Establishment;
  /** Pounds a year; more posts of either role cost more. */
  readonly costOf: (establishment: Establishment) => number;
  /** CNSs to begin with beside so many support workers; any guess leads to the same answer. */
  readonly guess: (supportWorker: number) => number;
  /**
   * Whether nothing speaks against an establishment that is larger than one that meets, at a glance: where something does,
   * its word is asked for. Defaults to asking for the word of each.
   */
  readonly holdsAtAGlance?: (establishment: Establishment) => Promise<boolean>;
  /** Whether the word of every larger step is asked for, above every point; defaults to false: see `Frontier`. */
  readonly thorough?: boolean;
}

/** Columns of support workers, beside the first, with which the bracket is begun. */
const coarseColumns = 3;

/**
 * The frontier of CNSs against support workers: for each step of support workers that was looked at, the lowest CNS that
 * meets, with the step below seen to fail and all larger steps that were asked about seen to meet.
 *
 * Columns of support workers are walked first in coarse steps, each beginning where the one before it suggests. Then
 * every step of support workers is looked at that could be cheaper than the cheapest point so far: the steps right beside
 * it in any case, others where the columns found leave room for it, if more support workers do no harm. Such a column is
 * asked about the most CNSs that would be cheaper; only if that meets is it searched. Above the cheapest point every
 * larger step up to the top of the bracket is looked at, at a glance where that is enough; or above every point, each by
 * its word (`thorough`).
 *
 * Where more never does harm, the cheapest point is the cheapest of all establishments in the bracket.
 */
export class Frontier {
  readonly #question: FrontierQuestion;
  readonly #columns = new Map<number, Column & { readonly known: Map<number, boolean> }>();
  /** Lowest rung by column searched; null where none meets. */
  readonly #lowest = new Map<number, number | null>();
  readonly #refuted = new Set<string>();
  readonly #held = new Set<string>();
  #lastColumn: number;
  #top: number;

  constructor(question: FrontierQuestion) {
    const { ladders, most } = question;
    this.#question = question;
    this.#lastColumn = rungFrom(ladders.supportWorker, most.supportWorker);
    this.#top = rungFrom(ladders.cns, most.cns);
  }

  /** Searches until the cheapest point has held against everything larger that was asked about. */
  async search(): Promise<void> {
    const stride = this.#stride();
    const { last } = this.#question.ladders.supportWorker;
    for (let column = 0; column < this.#lastColumn; column += stride) await this.#searchColumn(column);
    await this.#searchColumn(this.#lastColumn);
    for (let width = stride; this.cheapest() === null && this.#lastColumn < last; width *= 2) await this.#extend(width);
    do {
      while (this.#isAtEdge()) await this.#extend(stride);
      await this.#refine();
    } while (!(await this.#holds()));
  }

  /** The points found, from no support workers upwards. */
  points(): readonly Establishment[] {
    return [...this.#lowest]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, rung]) => (rung === null ? [] : [this.#at(rung, column)]));
  }

  cheapest(): Establishment | null {
    const { costOf } = this.#question;
    return this.points().reduce<Establishment | null>(
      (best, point) => (best === null || costOf(point) < costOf(best) ? point : best),
      null
    );
  }

  /** Fewer CNSs beside as many support workers, step by step, from one step less down to the least. */
  stepsBelow({ cns, supportWorker }: Establishment): readonly Establishment[] {
    const ladder = this.#question.ladders.cns;
    const rung = rungFrom(ladder, cns);
    return Array.from({ length: rung }, (_, step) => ({ cns: wteAt(ladder, rung - 1 - step), supportWorker }));
  }

  /** Establishments that failed although a smaller one met. */
  notMonotone(): readonly Establishment[] {
    const all = [...this.#columns].flatMap(([column, { known }]) =>
      [...known].map(([rung, meets]) => ({ rung, column, meets }))
    );
    return all
      .filter((one) => !one.meets && !this.#refuted.has(keyOf(this.#at(one.rung, one.column))))
      .filter((one) => all.some((other) => other.meets && other.rung <= one.rung && other.column <= one.column))
      .map(({ rung, column }) => this.#at(rung, column))
      .sort((a, b) => a.supportWorker - b.supportWorker || a.cns - b.cns);
  }

  /** The bracket as it was extended. */
  bracket(): { readonly least: Establishment; readonly most: Establishment } {
    return { least: this.#at(0, 0), most: this.#at(this.#topRung(), this.#lastColumn) };
  }

  /**
   * Moves a column up from its point, which was not confirmed: to the lowest rung above that is confirmed, by strides that
   * double and halve again, so that the rung below it was not, and all larger ones that were asked about were. Those that
   * were not count as not meeting, whatever was said of them.
   *
   * @param isConfirmed - asked once for each establishment, before its word is
   * @returns the point to which the column moved; null where its last rung is not confirmed either, and it has none
   */
  async climb(
    point: Establishment,
    isConfirmed: (establishment: Establishment) => Promise<boolean>
  ): Promise<Establishment | null> {
    const { cns, supportWorker } = this.#question.ladders;
    const column = rungFrom(supportWorker, point.supportWorker);
    const from = rungFrom(cns, point.cns);
    const confirmed = new Map([[from, false]]);
    const ask = async (rung: number): Promise<boolean> => {
      const before = confirmed.get(rung);
      if (before !== undefined) return before;
      const meets = (await isConfirmed(this.#at(rung, column))) && (await this.#column(column).ask(rung));
      confirmed.set(rung, meets);
      return meets;
    };
    const rung = await lowestRung({ ask, known: confirmed, last: cns.last }, from);
    for (const [refuted, meets] of confirmed) {
      if (meets || this.#column(column).known.get(refuted) === false) continue;
      this.#refuted.add(keyOf(this.#at(refuted, column)));
      this.#column(column).known.set(refuted, false);
    }
    this.#lowest.set(column, rung);
    return rung === null ? null : this.#at(rung, column);
  }

  #at(rung: number, column: number): Establishment {
    const { cns, supportWorker } = this.#question.ladders;
    return { cns: wteAt(cns, rung), supportWorker: wteAt(supportWorker, column) };
  }

  #costAt = (rung: number, column: number): number => this.#question.costOf(this.#at(rung, column));

  /** Rungs from one coarse column to the next: 1, 2 or 5 times a power of ten. */
  #stride(): number {
    for (let ten = 1; ; ten *= 10) {
      for (const stride of [ten, 2 * ten, 5 * ten]) if (stride * coarseColumns >= this.#lastColumn) return stride;
    }
  }

  #column(column: number): Column & { readonly known: Map<number, boolean> } {
    let found = this.#columns.get(column);
    if (found === undefined) {
      const known = new Map<number, boolean>();
      const ask = async (rung: number): Promise<boolean> => {
        const before = known.get(rung);
        if (before !== undefined) return before;
        const meets = (await this.#question.verdictOf(this.#at(rung, column))) === "meets";
        known.set(rung, meets);
        return meets;
      };
      found = { ask, known, last: this.#question.ladders.cns.last };
      this.#columns.set(column, found);
    }
    return found;
  }

  async #searchColumn(column: number): Promise<void> {
    this.#lowest.set(column, await lowestRung(this.#column(column), this.#guess(column)));
  }

  /** What the question guesses, corrected by what it was off in the nearest column to the left. */
  #guess(column: number): number {
    const { ladders, guess } = this.#question;
    const guessed = (at: number): number => rungFrom(ladders.cns, guess(wteAt(ladders.supportWorker, at)));
    const [nearest] = [...this.#lowest]
      .filter(([other, rung]) => other < column && rung !== null)
      .sort(([a], [b]) => b - a);
    if (nearest === undefined) return guessed(column);
    const [other, rung] = nearest;
    return guessed(column) + (rung ?? 0) - guessed(other);
  }

  /** Whether the cheapest point lies in the last column and the next could be cheaper still. */
  #isAtEdge(): boolean {
    const point = this.cheapest();
    const next = this.#lastColumn + 1;
    if (point === null || next > this.#question.ladders.supportWorker.last) return false;
    const isLast = rungFrom(this.#question.ladders.supportWorker, point.supportWorker) === this.#lastColumn;
    return isLast && this.#costAt(0, next) < this.#question.costOf(point);
  }

  async #extend(width: number): Promise<void> {
    this.#lastColumn = Math.min(this.#lastColumn + width, this.#question.ladders.supportWorker.last);
    await this.#searchColumn(this.#lastColumn);
  }

  /** Looks at every column in between that could be cheaper, the nearest to the cheapest point first. */
  async #refine(): Promise<void> {
    for (;;) {
      const candidate = this.#nextCandidate();
      if (candidate === null) return;
      if (await this.#column(candidate.column).ask(candidate.rung)) await this.#searchColumn(candidate.column);
    }
  }

  #nextCandidate(): { readonly rung: number; readonly column: number } | null {
    const best = this.cheapest();
    if (best === null) return null;
    const here = rungFrom(this.#question.ladders.supportWorker, best.supportWorker);
    const columns = Array.from({ length: this.#lastColumn + 1 }, (_, column) => column)
      .filter((column) => !this.#lowest.has(column))
      .sort((a, b) => Math.abs(a - here) - Math.abs(b - here));
    for (const column of columns) {
      // Nothing is taken for granted of the steps right beside it, so that a valley is followed to its bottom.
      const isBeside = Math.abs(column - here) === 1;
      const rung = this.#mostBelow(this.#question.costOf(best), column, isBeside ? 0 : this.#least(column, here));
      if (rung !== null && !this.#isKnownToFail(rung, column, isBeside ? column : this.#lastColumn)) {
        return { rung, column };
      }
    }
    return null;
  }

  /** The fewest CNSs that a column between two others can do with, as far as those tell. */
  #least(column: number, here: number): number {
    const searched = [...this.#lowest.keys()].sort((a, b) => a - b);
    const left = searched.filter((other) => other < column).pop();
    const right = searched.find((other) => other > column);
    const none = this.#question.ladders.cns.last + 1;
    const rungOf = (other: number | undefined): number =>
      other === undefined ? none : (this.#lowest.get(other) ?? none);
    return left === here || right === here ? Math.min(rungOf(left), rungOf(right)) : rungOf(right);
  }

  /** The highest rung of a column, from some rung on, that costs less; null where none does. */
  #mostBelow(pounds: number, column: number, least: number): number | null {
    let rung = least - 1;
    while (rung < this.#question.ladders.cns.last && this.#costAt(rung + 1, column) < pounds) rung += 1;
    return rung < least ? null : rung;
  }

  /** Whether the same posts, or more of either role, were seen to fail, in columns up to some last one. */
  #isKnownToFail(rung: number, column: number, last: number): boolean {
    return [...this.#columns].some(
      ([other, { known }]) =>
        other >= column &&
        other <= last &&
        [...known].some(
          ([larger, meets]) => !meets && larger >= rung && !this.#refuted.has(keyOf(this.#at(larger, other)))
        )
    );
  }

  /** The top of the bracket, which holds every point. */
  #topRung(): number {
    return Math.max(this.#top, ...[...this.#lowest.values()].map((rung) => rung ?? 0));
  }

  /** Whether everything larger that is looked at meets too; else its column is searched again. */
  async #holds(): Promise<boolean> {
    const { ladders, thorough } = this.#question;
    const best = this.cheapest();
    const points = thorough === true ? this.points() : best === null ? [] : [best];
    for (const { cns, supportWorker } of points) {
      const column = rungFrom(ladders.supportWorker, supportWorker);
      for (let larger = rungFrom(ladders.cns, cns) + 1; larger <= this.#topAbove(cns); larger++) {
        if (await this.#holdsAt(larger, column)) continue;
        await this.#searchColumn(column);
        return false;
      }
    }
    return true;
  }

  /** The top of the bracket, or one step above a point that lies there. */
  #topAbove(cns: number): number {
    const { ladders } = this.#question;
    return Math.min(ladders.cns.last, Math.max(this.#topRung(), rungFrom(ladders.cns, cns) + 1));
  }

  async #holdsAt(rung: number, column: number): Promise<boolean> {
    const { holdsAtAGlance, thorough } = this.#question;
    const { ask, known } = this.#column(column);
    const key = keyOf(this.#at(rung, column));
    if (known.has(rung) || thorough === true || holdsAtAGlance === undefined) return ask(rung);
    if (!this.#held.has(key) && (await holdsAtAGlance(this.#at(rung, column)))) this.#held.add(key);
    return this.#held.has(key) || ask(rung);
  }
}

const keyOf = ({ cns, supportWorker }: Establishment): string => `${cns} ${supportWorker}`;
