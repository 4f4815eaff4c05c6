import { Calendar } from "../../packages/simulation/dist/src/engine/calendar.js";
import { KeyedDraws } from "../../packages/simulation/dist/src/random/keyed-draws.js";
import { durationOf, Purpose } from "../../packages/simulation/dist/src/random/purpose.js";

// Hours; a year has 1,600.
const year = 1600;
const horizon = 10 * year;
const warmUp = 2 * year;
const meanService = 0.75;
const arrivalRate = 300 / year;
const deathRate = Math.LN2 / 2.5 / year;
const taskRate = [24 / year, 12 / year, 4 / year] as const;
const moveRate = [
  [0, 0.35 / year, 0.1 / year],
  [0.35 / year, 0, 0.35 / year],
  [0.1 / year, 0.3 / year, 0]
] as const;
const totalRate = taskRate.map((rate, tier) => rate + deathRate + (moveRate[tier] ?? []).reduce((a, b) => a + b, 0));
const tierH = 0;
const tierL = 2;
const staff = [5, 2] as const;
/** Entities of the calendar: the inflow, the staff, then the patients. */
const firstPatient = 1 + staff[0] + staff[1];

/**
 * Model (b) on the engine's kernel alone, its calendar and its keyed draws, with everything else written for this model: no
 * catalogue, no calendar of a service, one sum for each output. What it is faster by is what an engine for any service costs.
 */
export function modelBByHand(seed: number, replication: number): Readonly<Record<string, number>> {
  const draws = new KeyedDraws(seed, replication);
  const calendar = new Calendar(0, horizon, 20, 4096);
  const patients = { tier: new Uint8Array(4096), kind: new Float64Array(4096), id: new Int32Array(4096) };
  const count = new Int32Array(4096);
  const free: number[] = [];
  const idle: readonly number[][] = [
    [1, 2, 3, 4, 5],
    [6, 7]
  ];
  const waiting = Array.from({ length: 3 }, () => ({ since: new Float64Array(1 << 16), head: 0, tail: 0 }));
  const waited = [0, 0, 0];
  const started = [0, 0, 0];
  const busy = [0, 0];
  let [patientTime, arrived, slots, tasks, served] = [0, 0, firstPatient, 0, 0];

  const serve = (server: number, pool: number, tier: number, since: number, now: number): void => {
    if (since >= warmUp) {
      waited[tier] = (waited[tier] as number) + now - since;
      started[tier] = (started[tier] as number) + 1;
    }
    const end = now + meanService * draws.exponential(served++, durationOf(0), 0);
    busy[pool] = (busy[pool] as number) + Math.max(0, Math.min(end, horizon) - Math.max(now, warmUp));
    calendar.schedule(server, end);
  };
  const scheduleNext = (patient: number, tier: number, now: number): void => {
    const occasion = count[patient] as number;
    count[patient] = occasion + 1;
    const gap = draws.exponential(patients.id[patient] as number, Purpose.demand, occasion);
    patients.kind[patient] = draws.spare;
    calendar.schedule(patient, now + gap / (totalRate[tier] as number));
  };
  const ask = (tier: number, now: number): void => {
    tasks++;
    const preferred = tier === tierL ? 1 : 0;
    const pool = (idle[preferred] as number[]).length > 0 || tier === tierH ? preferred : 1 - preferred;
    const server = (idle[pool] as number[]).pop();
    if (server !== undefined) {
      serve(server, pool, tier, now, now);
      return;
    }
    const queue = waiting[tier] as (typeof waiting)[number];
    queue.since[queue.tail++ & 0xffff] = now;
  };

  calendar.schedule(0, draws.exponential(0, Purpose.inflow, 0) / arrivalRate);
  for (let entity = calendar.take(); entity >= 0; entity = calendar.take()) {
    const now = calendar.time;
    if (entity >= firstPatient) {
      const tier = patients.tier[entity] as number;
      const rates = moveRate[tier] as readonly [number, number, number];
      let u = (patients.kind[entity] as number) * (totalRate[tier] as number) - (taskRate[tier] as number);
      if (u < 0) {
        scheduleNext(entity, tier, now);
        ask(tier, now);
        continue;
      }
      u -= deathRate;
      if (u < 0) {
        patientTime -= horizon - Math.max(now, warmUp);
        free.push(entity);
        continue;
      }
      const [first, second] = tier === 0 ? [1, 2] : tier === 1 ? [0, 2] : [0, 1];
      const to = u < (rates[first as 0 | 1] as number) ? (first as number) : (second as number);
      patients.tier[entity] = to;
      scheduleNext(entity, to, now);
    } else if (entity === 0) {
      patientTime += horizon - Math.max(now, warmUp);
      const patient = free.pop() ?? slots++;
      const u = draws.uniform(++arrived, Purpose.tierAtDiagnosis, 0);
      const tier = u < 0.3 ? 0 : u < 0.7 ? 1 : 2;
      patients.id[patient] = arrived;
      patients.tier[patient] = tier;
      count[patient] = 0;
      scheduleNext(patient, tier, now);
      calendar.schedule(0, now + draws.exponential(0, Purpose.inflow, arrived) / arrivalRate);
    } else {
      const pool = entity <= staff[0] ? 0 : 1;
      let tier = pool;
      while (tier <= tierL && waiting[tier]?.head === waiting[tier]?.tail) tier++;
      const queue = waiting[tier];
      if (queue === undefined) (idle[pool] as number[]).push(entity);
      else serve(entity, pool, tier, queue.since[queue.head++ & 0xffff] as number, now);
    }
  }
  const watched = horizon - warmUp;
  const [waitH, waitM, waitL] = waited.map((sum, tier) => sum / (started[tier] as number)) as [number, number, number];
  return {
    waitH,
    waitM,
    waitL,
    utilisationCns: (busy[0] as number) / staff[0] / watched,
    utilisationSw: (busy[1] as number) / staff[1] / watched,
    caseload: patientTime / watched,
    tasks
  };
}
