import { Calendar } from "../../packages/simulation/dist/src/engine/calendar.js";
import { KeyedDraws } from "../../packages/simulation/dist/src/random/keyed-draws.js";
import { durationOf, Purpose } from "../../packages/simulation/dist/src/random/purpose.js";

const servers = 10;
const arrivalRate = 9;
const source = servers;

/**
 * Model (a), an M/M/10 queue, on the engine's kernel alone: its calendar and its keyed draws. Starts empty; ends when
 * the last customer has left. Returns the mean time in the queue.
 */
export function modelA(seed: number, customers: number): number {
  const draws = new KeyedDraws(seed, 0);
  const eventsPerUnit = 2 * arrivalRate;
  // Twice the time that the arrivals should take.
  const calendar = new Calendar(0, (2 * customers) / arrivalRate + 1000, eventsPerUnit, servers + 1);
  const idle = Int32Array.from({ length: servers }, (_, server) => server);
  let idleServers = servers;
  let since = new Float64Array(1024);
  let head = 0;
  let tail = 0;
  let arrived = 0;
  let served = 0;
  let waited = 0;
  const gap = (): number => draws.exponential(0, Purpose.inflow, arrived) / arrivalRate;
  const service = (): number => draws.exponential(served++, durationOf(0), 0);
  calendar.schedule(source, gap());
  for (let entity = calendar.take(); entity >= 0; entity = calendar.take()) {
    const now = calendar.time;
    if (entity === source) {
      if (++arrived < customers) calendar.schedule(source, now + gap());
      if (idleServers > 0) {
        calendar.schedule(idle[--idleServers] as number, now + service());
        continue;
      }
      if (tail - head === since.length) {
        const wider = new Float64Array(2 * since.length);
        for (let i = head; i < tail; i++) wider[i & (wider.length - 1)] = since[i & (since.length - 1)] as number;
        since = wider;
      }
      since[tail++ & (since.length - 1)] = now;
    } else if (head < tail) {
      waited += now - (since[head++ & (since.length - 1)] as number);
      calendar.schedule(entity, now + service());
    } else {
      idle[idleServers++] = entity;
    }
  }
  if (arrived < customers) throw new Error("the calendar ended before the last customer had come");
  return waited / customers;
}
