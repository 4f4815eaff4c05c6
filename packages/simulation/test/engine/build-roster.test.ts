import fc from "fast-check";
import { expect, test } from "vitest";
import { markSpells } from "../../src/engine/absence-spells.ts";
import { availableHours } from "../../src/quantity/available-hours.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { estimate, rosterOf, staffOf, sum, summary } from "./rostered.ts";

const nurse = "{role: cns, wte: 1}";
/** Nobody leaves, and no post is vacant. */
const staying = "vacancyShare: 0, leaversPerYear: {cns: 0, supportWorker: 0}";
const bare = "nonClinicalShare: 0";
const minutesPerHour = 60;

/** Means must lie within 4 standard errors of what they should be. */
function expectMean({ mean, standardError }: { mean: number; standardError: number }, expected: number): void {
  expect(standardError).toBeGreaterThan(0);
  expect(Math.abs(mean - expected) / standardError).toBeLessThan(4);
}

test("headroom: a year's minutes are the available hours, on weekdays alone", () => {
  const { clock, staff } = staffOf(nurse, bare);
  const roster = rosterOf({ clock, staff });
  const hours = availableHours({
    hoursPerWeek: 37.5,
    annualLeaveDays: 29,
    bankHolidayDays: 8,
    studyDays: 5,
    sicknessShare: 0.053,
    otherAbsenceShare: 0.01
  }).hoursPerYear;
  const perDay = (hours * minutesPerHour * 7) / (365.25 * 5);
  for (let day = 0; day < roster.days; day++) {
    expect(roster.minutes[day]).toBeCloseTo(clock.open[day] === 1 ? perDay : 0, 5);
  }
  expect(sum(roster.vacant)).toBe(0);
  expect(roster.leavings).toEqual([]);
});

test("rostered: a full-time nurse works the available hours on average, with the bank holidays of the calendar", () => {
  // The years begin on 1 April: five leave years, in which England has 40 bank holidays, and which have 1826 days, 1304
  // of them weekdays; day 1826, a Tuesday, is still before the horizon and is booked too.
  const program = staffOf(nurse, `${staying}, ${bare}, fidelity: rostered`);
  const dayHours = 7.5;
  const workingDays = 1304 - 5 * 34 - 40;
  const expected = workingDays * (1 - 0.053 - 0.01) * dayHours * minutesPerHour;
  const worked = estimate(program, 200, (roster) => sum(roster.minutes.subarray(0, 1826)));
  expectMean(worked, expected);
  // The same by the formula of available hours, which counts years of 365 days: 1304 days are 5 of its 260.7.
  const formula = availableHours({
    hoursPerWeek: 37.5,
    annualLeaveDays: 29,
    bankHolidayDays: 8,
    studyDays: 5,
    sicknessShare: 0.053,
    otherAbsenceShare: 0.01
  }).hoursPerYear;
  expect(expected / minutesPerHour / (5 * formula)).toBeCloseTo(1, 2);
});

test("rostered: sickness and other absence take their shares, whatever the length of a spell", () => {
  for (const spells of ["sicknessSpellDays: 3, otherAbsenceSpellDays: 30", "sicknessSpellDays: 28"]) {
    const program = staffOf(
      nurse,
      `${staying}, ${bare}, fidelity: rostered, annualLeaveDays: 0, studyDays: 0, sicknessShare: 0.1,
otherAbsenceShare: 0.05, ${spells}`
    );
    const days = sum(program.clock.open);
    const away = estimate(program, 200, ({ minutes }) => 1 - sum(minutes) / (days * 450));
    expectMean(away, 0.15);
  }
});

test("rostered: spells have their mean length", () => {
  const program = staffOf(nurse, "fidelity: rostered, sicknessShare: 0.1, otherAbsenceShare: 0, sicknessSpellDays: 21");
  // Well and sick by turns is a chain of two states, seen once a day: it turns sick from one day to the next with
  // probability s (1 - e^-(a + b)), a and b being the rates of falling sick (once in 189 days) and getting well.
  const turns = 0.9 * 0.1 * (1 - Math.exp(-(1 / 21 + 1 / 189)));
  const days = 4000;
  const away = new Uint8Array(days);
  const counts = Array.from({ length: 300 }, (_, replication) => {
    away.fill(0);
    markSpells(away, 3, program.staff.rota, new KeyedDraws(1, replication));
    return away.filter((each, day) => day > 0 && each === 1 && away[day - 1] === 0).length;
  });
  expectMean(summary(counts), (days - 1) * turns);
});

test("rostered: each leave year takes its leave and study days, no more and no fewer, in proportion to the days worked", () => {
  const absent = `${staying}, ${bare}, fidelity: rostered, sicknessShare: 0, otherAbsenceShare: 0`;
  for (const [wte, week] of [
    [1, 5],
    [0.8, 4],
    [0.6, 3],
    [0.5, 3],
    [0.1, 1]
  ] as const) {
    const program = staffOf(`{role: cns, wte: ${wte}}`, absent);
    const { rota } = program.staff;
    const roster = rosterOf(program);
    const pattern = Array.from({ length: 7 }, (_, weekday) =>
      [...roster.minutes].some((minutes, day) => minutes > 0 && (rota.firstWeekday + day) % 7 === weekday)
    );
    expect(pattern.filter((works) => works)).toHaveLength(week);
    const perDay = (37.5 * 60 * wte) / week;
    for (let year = 0; year + 1 < rota.leaveYears.length; year++) {
      const first = rota.leaveYears[0] ?? 0;
      const days = Array.from({ length: (rota.leaveYears[year + 1] ?? 0) - (rota.leaveYears[year] ?? 0) }, (_, day) =>
        Math.round((rota.leaveYears[year] ?? 0) - first + day)
      );
      const could = days.filter(
        (day) => pattern[(rota.firstWeekday + day) % 7] === true && program.clock.open[day] === 1
      );
      const did = could.filter((day) => (roster.minutes[day] ?? 0) > 0);
      for (const day of did) expect(roster.minutes[day]).toBeCloseTo(perDay, 5);
      const off = could.length - did.length;
      expect(off).toBeGreaterThanOrEqual(Math.floor((29 * week) / 5) + Math.floor(week));
      expect(off).toBeLessThanOrEqual(Math.ceil((29 * week) / 5) + Math.ceil(week));
    }
  }
});

test("rostered: vacancies come from leavers and recruitment", () => {
  // Two a year leave and a quarter of a year passes until the next comes: a third of the time once it has settled.
  // Posts that are vacant at the beginning with that share are so throughout, the recruitment then being what is left.
  const program = staffOf(
    nurse,
    `${bare}, fidelity: rostered, vacancyShare: ${1 / 3}, leaversPerYear: {cns: 2}, rampMonths: {cns: 0},
recruitmentWeeks: ${365.25 / 28}`
  );
  const share = estimate(program, 300, ({ vacant, paid }) => sum(vacant) / sum(paid));
  expectMean(share, 1 / 3);
  const noneAtFirst = staffOf(nurse, `${bare}, fidelity: rostered, vacancyShare: 0, leaversPerYear: {cns: 0.088}`);
  // Leavings of a Poisson process, thinned by the time that the post stands empty.
  const leavings = estimate(
    noneAtFirst,
    400,
    ({ leavings }) => leavings.filter(({ day }) => day < noneAtFirst.clock.horizonDays).length
  );
  const rate = 0.088;
  const vacantYears = 140 / 365.25;
  // Renewal function of exponential stays and fixed vacancies over five years, to the second order.
  const expected = 5 * rate - rate * rate * (5 - vacantYears / 2) * vacantYears;
  expect(Math.abs(leavings.mean - expected)).toBeLessThan(4 * leavings.standardError + 0.001);
});

test("rostered: a post vacant at the beginning is vacant for what is left of its recruitment", () => {
  const program = staffOf(
    nurse,
    `${bare}, fidelity: rostered, vacancyShare: 0.5, leaversPerYear: {cns: 0}, recruitmentWeeks: 20`
  );
  const { open, firstDay } = program.clock;
  // 140 days, of which the post has seen an even part: on day d it is still vacant with probability 1 - d / 140. Bank
  // holidays are paid days like others; day 0 is a Wednesday.
  const weekdays = Array.from({ length: 140 }, (_, day) => Number((day + 2) % 7 < 5));
  expect(weekdays.map((each, day) => each - (open[day - firstDay] ?? 0)).filter((each) => each > 0)).toHaveLength(4);
  const expected = sum(weekdays.map((each, day) => each * 0.5 * (1 - (day + 0.5) / 140))) * 450;
  expectMean(
    estimate(program, 400, ({ vacant }) => sum(vacant)),
    expected
  );
});

test("rostered: a newcomer's work rises evenly over the months of learning; what is missing is overhead", () => {
  const program = staffOf(
    "{role: cns, wte: 1, startDate: 2027-04-01}",
    `${staying}, ${bare}, fidelity: rostered, annualLeaveDays: 0, studyDays: 0, sicknessShare: 0, otherAbsenceShare: 0,
rampMonths: {cns: 10}`
  );
  const { minutes, days, overhead } = rosterOf(program);
  const ramp = (10 * 365.25) / 12;
  const from = 365 - program.clock.firstDay;
  let missing = 0;
  for (let day = 0; day < days; day++) {
    const isOpen = program.clock.open[day] === 1;
    const part = day < from ? 0 : Math.min((day - from + 0.5) / ramp, 1);
    expect(minutes[day]).toBeCloseTo(isOpen ? 450 * part : 0, 5);
    if (isOpen && part > 0) missing += 450 * (1 - part);
  }
  expect(sum(overhead)).toBeCloseTo(missing, 3);
});

test("rostered: neighbours give their share of what absence takes, except on bank holidays and in vacancies", () => {
  const service = (cover: number) =>
    staffOf(nurse, `${staying}, fidelity: rostered, crossCoverShare: ${cover}, sicknessShare: 0.3`);
  const none = rosterOf(service(0));
  const half = rosterOf(service(0.5));
  const practised = Math.max(...none.minutes);
  for (let day = 0; day < none.days; day++) {
    const isOpen = service(0).clock.open[day] === 1;
    if (day > 30) break;
    expect(half.minutes[day]).toBeCloseTo(!isOpen ? 0 : none.minutes[day] === 0 ? practised / 2 : practised, 5);
  }
  expect(sum(half.clinical) - sum(none.clinical)).toBeCloseTo(sum(none.absent) - sum(half.absent), 6);
});

test("a pre-empted post has the service to itself on its share of days, a protected one its share of every day", () => {
  for (const fidelity of ["headroom", "rostered"]) {
    const staff = `${staying}, ${bare}, fidelity: ${fidelity}, annualLeaveDays: 0, bankHolidayDays: 0, studyDays: 0,
sicknessShare: 0, otherAbsenceShare: 0`;
    const posts = (protection: string) => `{role: cns, wte: 1, sbcShare: 0.3, protection: ${protection}}`;
    const kept = staffOf(posts("protected"), staff);
    const even = rosterOf(kept);
    const most = Math.max(...even.minutes);
    expect(new Set(even.minutes).size).toBe(2);
    const lost = staffOf(posts("preempted"), staff);
    const days = sum(lost.clock.open);
    const share = estimate(lost, 100, ({ minutes }) => minutes.filter((each) => each > 0).length / days);
    expectMean(share, 0.3);
    const whole = Math.max(...rosterOf(lost).minutes);
    expect(whole * 0.3).toBeCloseTo(most, 5);
  }
});

test("always open: so many minutes of every day, less overhead", () => {
  const { minutesPerDay, minutes, days, paid, clinical, overhead } = rosterOf(
    staffOf(
      "{role: cns, wte: 0.5, sbcShare: 0.5}",
      "alwaysOpenHoursPerYear: 8766, nonClinicalShare: 0.2, delegableShareOfNonClinical: 0"
    )
  );
  expect([...minutesPerDay]).toEqual([expect.closeTo(1440 * 0.5 * 0.5 * 0.8, 5)]);
  expect([days, minutes.length]).toEqual([0, 0]);
  expect(sum(paid)).toBe(sum(clinical) + sum(overhead));
  expect(paid[1]).toBeCloseTo(1440 * 365.25 * 0.5, 3);
});

test("the end of a post is a leaving, in either fidelity", () => {
  for (const fidelity of ["headroom", "rostered"]) {
    const { leavings } = rosterOf(
      staffOf(`${nurse}, {role: cns, wte: 1, endDate: 2027-03-31}`, `${staying}, fidelity: ${fidelity}`)
    );
    expect(leavings).toEqual([{ day: 365, server: 1 }]);
  }
});

test("a post at the end of the list moves nobody else's days", () => {
  const posts = "{role: cns, wte: 1}, {role: cns, wte: 1.4, heads: 2, sbcShare: 0.4, protection: preempted}";
  const few = rosterOf(staffOf(posts, "fidelity: rostered"), 7);
  const more = rosterOf(staffOf(`${posts}, {role: cns, wte: 0.6}`, "fidelity: rostered"), 7);
  expect(more.minutes.subarray(0, 3 * few.days)).toEqual(few.minutes);
  expect(more.leavings.filter(({ server }) => server < 3)).toEqual(few.leavings);
  const other = rosterOf(staffOf(posts, "fidelity: rostered"), 8);
  expect(other.minutes).not.toEqual(few.minutes);
});

test("every paid minute is vacant, absent, overhead or for patients: exactly, and none is negative", () => {
  const share = fc.double({ min: 0, max: 0.4, noNaN: true });
  const post = fc
    .record({
      role: fc.constantFrom("cns", "supportWorker", "breastCareNurse"),
      wte: fc.double({ min: 0.05, max: 3, noNaN: true }),
      sbcShare: fc.double({ min: 0, max: 1, noNaN: true }),
      protection: fc.constantFrom("protected", "preempted"),
      startDate: fc.constantFrom("2024-01-01", "2026-08-15", "2027-02-01"),
      endDate: fc.constantFrom("2027-02-01", "2027-10-05", "2040-01-01")
    })
    .map((each) => JSON.stringify(each));
  const staff = fc
    .record({
      fidelity: fc.constantFrom("headroom", "rostered"),
      nonClinicalShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
      sicknessShare: share,
      otherAbsenceShare: share,
      annualLeaveDays: fc.double({ min: 0, max: 90, noNaN: true }),
      studyDays: fc.double({ min: 0, max: 20, noNaN: true }),
      sicknessSpellDays: fc.double({ min: 1, max: 60, noNaN: true }),
      leaveInWeeksShare: fc.double({ min: 0, max: 1, noNaN: true }),
      crossCoverShare: fc.double({ min: 0, max: 1, noNaN: true }),
      vacancyShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
      recruitmentWeeks: fc.double({ min: 0, max: 60, noNaN: true }),
      leaversPerYear: fc.record({ cns: fc.double({ min: 0, max: 20, noNaN: true }) })
    })
    .map((each) => JSON.stringify(each).slice(1, -1));
  const more = "startDate: 2026-05-20\nyears: 2\nwarmUpDays: 45\n";
  fc.assert(
    fc.property(fc.array(post, { maxLength: 3 }), staff, fc.nat(1e6), (posts, lines, seed) => {
      const program = staffOf(posts.join(", "), lines, more);
      const roster = rosterOf(program, seed);
      const { paid, vacant, absent, overhead, clinical, minutes, days } = roster;
      for (const index of paid.keys()) {
        const parts = [vacant, absent, overhead, clinical].map((each) => each[index] ?? Number.NaN);
        expect(sum(parts)).toBe(paid[index]);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
      }
      // What is booked for patients is what can be worked, on the days of the run.
      const { warmUpDays, horizonDays, firstDay } = program.clock;
      for (let server = 0; server < program.staff.servers; server++) {
        const row = minutes.subarray(server * days, (server + 1) * days);
        const observed = row.subarray(Math.floor(-warmUpDays) - firstDay, Math.ceil(horizonDays) - firstDay);
        expect(sum(clinical.subarray(server * 3, server * 3 + 3))).toBe(sum(observed));
        expect(row.every((each) => each >= 0)).toBe(true);
      }
    }),
    { seed: 1, numRuns: 200 }
  );
});
