/**
 * What happens first of what is due at one instant: simultaneous events have a written order, and entities are numbered
 * by it. For people to read; the numbers below are what the engine goes by.
 */
export const eventOrder: readonly string[] = [
  "the clock: a year or week ends, the service closes, then opens",
  "then staff, in the order of their posts: a nurse becomes free before the next person asks",
  "then the inflow: somebody is diagnosed",
  "then people, in the order of their slots; of one person, death comes before the phases that lead to it, these before the course of the illness, that before work that recurs, and that before work that comes by chance",
  "work that arises at one instant arises in the order of its sources, and of two pieces of work due at one instant the one that could be done first takes its turn first"
];

export const clockEntity = 0;

/** Entity of the first server; server i is this plus i. */
export const firstServer = 1;

export const inflowEntity = (servers: number): number => firstServer + servers;

/** Entity of the person in slot 0; slot i is this plus i. */
export const firstPersonEntity = (servers: number): number => inflowEntity(servers) + 1;
