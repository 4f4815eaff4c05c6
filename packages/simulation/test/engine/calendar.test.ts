import fc from "fast-check";
import { expect, test } from "vitest";
import { Calendar } from "../../src/engine/calendar.ts";

/** The same as a plain table: looks through everything at every step. */
class PlainCalendar {
  private readonly at = new Map<number, number>();
  private readonly end: number;

  constructor(end: number) {
    this.end = end;
  }

  schedule(entity: number, time: number): void {
    this.at.delete(entity);
    if (time <= this.end) this.at.set(entity, time);
  }

  cancel(entity: number): void {
    this.at.delete(entity);
  }

  take(): readonly [number, number] {
    const [first] = [...this.at].sort(([a, x], [b, y]) => x - y || a - b);
    if (first === undefined) return [-1, Number.NaN];
    this.at.delete(first[0]);
    return first;
  }

  get length(): number {
    return this.at.size;
  }
}

// Times from now on: many at once, some at the same instant, some rounds ahead, some never.
const ahead = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 1, 7, 365.25, Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.double({ min: 0, max: 4000, noNaN: true })
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant("schedule" as const), entity: fc.nat(300), ahead }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("cancel" as const), entity: fc.nat(300) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant("take" as const) }) }
);

test("takes what a plain table would take, whatever is scheduled, replaced and cancelled, and however finely it is cut", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 400 }),
      fc.constantFrom(0, 0.001, 0.5, 20, 5000),
      fc.constantFrom(1, 40, 400),
      (steps, eventsPerDay, entities) => {
        const calendar = new Calendar(-400, 3000, eventsPerDay, entities);
        const plain = new PlainCalendar(3000);
        let now = -400;
        const take = () => {
          const entity = calendar.take();
          const [expected, time] = plain.take();
          expect(entity).toBe(expected);
          if (entity < 0) return false;
          expect(calendar.time).toBe(time);
          now = time;
          return true;
        };
        for (const one of steps) {
          if (one.what === "take") take();
          else if (one.what === "cancel") {
            calendar.cancel(one.entity);
            plain.cancel(one.entity);
          } else {
            calendar.schedule(one.entity, now + one.ahead);
            plain.schedule(one.entity, now + one.ahead);
          }
          expect(calendar.length).toBe(plain.length);
        }
        while (take());
        expect(calendar.length).toBe(0);
      }
    ),
    { seed: 20261123, numRuns: 500 }
  );
});

test("an event that is overdue comes next, and events of one instant in the order of their entities", () => {
  const calendar = new Calendar(0, 100, 1, 4);
  for (const [entity, time] of [
    [3, 50],
    [1, 50],
    [2, 60]
  ] as const) {
    calendar.schedule(entity, time);
  }
  expect([calendar.take(), calendar.time]).toEqual([1, 50]);
  calendar.schedule(1, 20);
  expect([calendar.take(), calendar.time]).toEqual([1, 20]);
  expect([calendar.take(), calendar.take(), calendar.take()]).toEqual([3, 2, -1]);
});
