import type { KeyedDraws } from "../../packages/simulation/src/random/keyed-draws.ts";
import { chanceOf, durationOf, Purpose } from "../../packages/simulation/src/random/purpose.ts";

/** Called for every draw; the two words are in `draws`. */
type Take = () => void;

/** Draws a generator of this replication: one person after the other, or one occurrence after the other. */
export type Order = (draws: KeyedDraws, take: Take) => void;

const people = 2 ** 24;
const visits = 24;
const sources = 16;

/**
 * As a simulation comes by them: one person after the other, each with the draws made once and then consecutive
 * occurrences of several streams in turn.
 */
const occurrences: Order = (draws, take) => {
  const next = new Uint32Array(sources);
  for (let person = 0; person < people; person++) {
    next.fill(0);
    for (const once of [Purpose.lifetime, Purpose.tierAtDiagnosis, Purpose.site]) {
      draws.draw(person, once, 0);
      take();
    }
    for (let visit = 0; visit < visits; visit++) {
      const source = visit % sources;
      const occurrence = next[source] ?? 0;
      next[source] = occurrence + 1;
      draws.draw(person, Purpose.course, visit);
      take();
      draws.draw(person, Purpose.demand, visit);
      take();
      draws.draw(person, chanceOf(source), occurrence);
      take();
      draws.draw(person, durationOf(source), occurrence);
      take();
    }
  }
};

/** Across people: what everybody draws for one purpose at one occurrence, then for the next. */
const persons: Order = (draws, take) => {
  for (let occurrence = 0; occurrence < 256; occurrence++) {
    for (const stream of [Purpose.lifetime, Purpose.course, Purpose.demand, durationOf(0)]) {
      for (let person = 0; person < people; person++) {
        draws.draw(person, stream, occurrence);
        take();
      }
    }
  }
};

export const orders: Readonly<Record<string, Order>> = { occurrences, persons };
