import fc from "fast-check";
import { expect, test } from "vitest";
import type { ComparedTrust, Need } from "../../src/trusts/comparison.ts";
import { groupTrusts } from "../../src/trusts/group-trusts.ts";
import { aTrust, compared, needOfCns, ownFactor, sharedFactor, swing } from "./a-trust.ts";

const cnsOf = (need: Need | undefined) => need?.posts.cns ?? { low: Number.NaN, value: Number.NaN, high: Number.NaN };
const totalOf = (trusts: readonly ComparedTrust[]) => cnsOf(groupTrusts(trusts).total.needs[0]);

/** 2 WTE and 3 WTE; contact minutes move them by 0.2 and 0.3 down and 0.4 and 0.6 up, chance by 0.3 and 0.4. */
const two = [
  compared(aTrust(1, 40, { alliance: "North" }), [
    needOfCns(2, [swing("contact-minutes", true, -0.2, 0.4), swing("own:chance", false, -0.3, 0.3)])
  ]),
  compared(aTrust(2, 60, { alliance: "North" }), [
    needOfCns(3, [swing("contact-minutes", true, -0.3, 0.6), swing("own:chance", false, -0.4, 0.4)])
  ])
];

test("shared swings add up and own ones do so in quadrature, as by hand", () => {
  const { low, value, high } = totalOf(two);
  expect(value).toBe(5);
  // Shared: 0.5 down and 1.0 up. Own: the root of 0.09 + 0.16 is 0.5, both ways.
  expect(low).toBeCloseTo(5 - Math.sqrt(0.25 + 0.25), 12);
  expect(high).toBeCloseTo(5 + Math.sqrt(1 + 0.25), 12);
});

test("ends of the total lie between the root of squares of the trusts' deviations and their sum", () => {
  const { low, high } = totalOf(two);
  const ofEach = two.map(({ answer }) => cnsOf(answer.needs[0]));
  const rises = ofEach.map((each) => each.high - (each.value ?? 0));
  const falls = ofEach.map((each) => (each.value ?? 0) - each.low);
  for (const [reach, deviations] of [
    [high - 5, rises],
    [5 - low, falls]
  ] as const) {
    expect(reach).toBeGreaterThan(Math.sqrt(deviations.reduce((sum, each) => sum + each * each, 0)));
    expect(reach).toBeLessThan(deviations.reduce((sum, each) => sum + each, 0));
  }
});

test("support workers that the file does not tell are in no sum of what is in place or short", () => {
  const cns = { role: "cns", wte: 1, sbcShare: 1 };
  const worker = { role: "supportWorker", wte: 0.5, sbcShare: 1 };
  const asked = { low: 2, value: 2, high: 2 };
  const need = (supportWorker: number | null) =>
    needOfCns(2, [], {
      posts: { cns: asked, supportWorker: asked },
      used: { cns: 2, supportWorker: 2 },
      gap: {
        cns: { low: 1, value: 1, high: 1 },
        supportWorker: supportWorker === null ? null : { low: 1.5, value: 1.5, high: 1.5 }
      }
    });
  const inPlace = (supportWorker: number) => {
    const wte = { cns: 1, supportWorker };
    return { inPlace: { weighted: wte, contracted: wte } };
  };
  const told = compared(aTrust(1, 40, { posts: [cns, worker] }), [need(0.5)], inPlace(0.5));
  const untold = compared(aTrust(2, 40, { posts: [cns] }), [need(null)], inPlace(0));
  const { total } = groupTrusts([told, untold]);
  expect(total.inPlace).toMatchObject({ weighted: { cns: 2, supportWorker: 0.5 }, trusts: 2 });
  expect([total.needs[0]?.gap?.cns.value, total.needs[0]?.gap?.supportWorker?.value]).toEqual([2, 1.5]);
  const alone = groupTrusts([untold]).total;
  expect([alone.inPlace?.weighted.supportWorker, alone.needs[0]?.gap?.supportWorker]).toEqual([null, null]);
});

const copies = (count: number, isShared: boolean): readonly ComparedTrust[] =>
  Array.from({ length: count }, (_, index) =>
    compared(
      aTrust(index + 1, 30, { factors: [isShared ? sharedFactor(0.5, 1.5) : ownFactor(0.5, 1.5)] }),
      [needOfCns(2, [swing(isShared ? "contact-minutes" : "own:chance", isShared, -1, 1)])],
      { caseloadSwings: [{ id: "x", isShared, atLow: -9, atHigh: 9 }] }
    )
  );

test("with shared assumptions alone, ends of nine trusts add up; with own ones alone, they grow by the root of nine", () => {
  const [shared, own] = [true, false].map((isShared) => groupTrusts(copies(9, isShared)).total);
  expect(cnsOf(shared?.needs[0])).toEqual({ low: 9, value: 18, high: 27 });
  expect(cnsOf(own?.needs[0])).toEqual({ low: 15, value: 18, high: 21 });
  // 270 new people a year and 810 on the caseload; half of 270 is 135, and a third of it 45; nine times 9, and three times.
  expect(shared?.newPatientsPerYear).toEqual({ low: 135, value: 270, high: 405 });
  expect(own?.newPatientsPerYear).toEqual({ low: 225, value: 270, high: 315 });
  expect(shared?.caseload).toEqual({ low: 729, value: 810, high: 891 });
  expect(own?.caseload).toEqual({ low: 783, value: 810, high: 837 });
  // Pounds go with the posts: 50,000 for each.
  expect(shared?.needs[0]?.costPerYear).toEqual({ low: 450_000, value: 900_000, high: 1_350_000 });
  expect(own?.needs[0]?.costPerYear).toEqual({ low: 750_000, value: 900_000, high: 1_050_000 });
});

test("a shared assumption that moves trusts in opposite ways cancels out", () => {
  const trusts = [
    compared(aTrust(1, 40), [needOfCns(2, [swing("travel-minutes", true, -0.5, 0.5)])]),
    compared(aTrust(2, 40), [needOfCns(2, [swing("travel-minutes", true, 0.5, -0.5)])])
  ];
  expect(totalOf(trusts)).toEqual({ low: 4, value: 4, high: 4 });
});

const need = fc
  .tuple(
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    fc.double({ min: 0, max: 0.5, noNaN: true })
  )
  .map(([cns, atLow, atHigh, own]) =>
    needOfCns(cns, [
      swing("contact-minutes", true, atLow * cns, atHigh * cns),
      swing("own:chance", false, -own * cns, own * cns)
    ])
  );
const someTrusts = fc
  .array(need, { minLength: 1, maxLength: 12 })
  .map((needs) => needs.map((each, index) => compared(aTrust(index + 1, 20), [each])));
const run = { seed: 1, numRuns: 200, endOnFailure: true };

test("totals are the sums of the rows to the last digit, and the order of the rows is no matter", () => {
  fc.assert(
    fc.property(someTrusts, (trusts) => {
      const total = totalOf(trusts);
      expect(total.value).toBe(trusts.reduce((sum, { answer }) => sum + (answer.needs[0]?.used.cns ?? 0), 0));
      const back = totalOf([...trusts].reverse());
      expect(back.low).toBeCloseTo(total.low, 9);
      expect(back.value).toBeCloseTo(total.value ?? 0, 9);
      expect(back.high).toBeCloseTo(total.high, 9);
    }),
    run
  );
});

test("a group of one is that trust, and alliances hold the total's trusts once each", () => {
  fc.assert(
    fc.property(someTrusts, fc.array(fc.constantFrom("North", "South", null), { minLength: 12 }), (trusts, names) => {
      const [first] = trusts;
      const alone = totalOf(trusts.slice(0, 1));
      const own = cnsOf(first?.answer.needs[0]);
      expect(alone.low).toBeCloseTo(own.low, 12);
      expect(alone.high).toBeCloseTo(own.high, 12);
      const placed = trusts.map((each, index) => ({
        ...each,
        trust: { ...each.trust, alliance: names[index] ?? null }
      }));
      const { alliances, total } = groupTrusts(placed);
      if (alliances.length === 0) {
        expect(placed.every(({ trust }) => trust.alliance === null)).toBe(true);
        return;
      }
      expect(alliances.flatMap((group) => group.trusts).sort()).toEqual([...total.trusts].sort());
      const sum = alliances.reduce((wte, { needs }) => wte + (needs[0]?.used.cns ?? 0), 0);
      expect(sum).toBeCloseTo(total.needs[0]?.used.cns ?? 0, 9);
    }),
    run
  );
});

test("gaps are over the trusts whose posts are in the file, and answers that there are none are left out of sums", () => {
  const inPlace = { weighted: { cns: 0.5, supportWorker: 0 }, contracted: { cns: 2, supportWorker: 0 } };
  const silent = needOfCns(0, [], { cannotTell: "no contact rate fits it" });
  const [known, unknown, without] = [
    compared(aTrust(1, 40), [needOfCns(2, [swing("own:chance", false, -1, 1)])], { inPlace }),
    compared(aTrust(2, 40), [needOfCns(3, [])]),
    compared(aTrust(3, 40), [silent], { inPlace })
  ];
  const { total } = groupTrusts([known, unknown, without].filter((each) => each !== undefined));
  expect(total.needs[0]?.used.cns).toBe(5);
  expect(total.needs[0]?.gap?.cns).toEqual({ low: 0.5, value: 1.5, high: 2.5 });
  expect(total.inPlace).toEqual({
    weighted: { cns: 1, supportWorker: 0 },
    contracted: { cns: 4, supportWorker: 0 },
    trusts: 2
  });
  const none = groupTrusts([compared(aTrust(1, 40), [silent])]).total;
  expect(none.needs[0]?.cannotTell).toBe("no contact rate fits it");
  expect(none.needs[0]?.posts.cns).toEqual({ low: 0, value: null, high: 0 });
  expect(none.needs[0]?.gap).toBeNull();
});

test("a trust without a best guess is in the sums by what it uses", () => {
  const guess = {
    posts: { cns: { low: 0.1, value: null, high: 0.9 }, supportWorker: { low: 0, value: null, high: 0 } }
  };
  const trusts = [
    compared(aTrust(1, 40), [needOfCns(2, [])]),
    compared(aTrust(2, 4, { newPatientsPerYear: { low: 1, value: null, high: 7 } }), [needOfCns(0.5, [], guess)])
  ];
  expect(totalOf(trusts).value).toBe(2.5);
  expect(groupTrusts(trusts).total.newPatientsPerYear.value).toBe(44);
});

/** A trust whose count is hidden, or where people are not counted: ends and no best guess. */
const guessless = (number: number, changes: Parameters<typeof aTrust>[2] = {}): ComparedTrust => {
  const hidden = { shown: null, suppressed: "small", used: 4, low: 1, high: 7 } as const;
  const noGuess = { low: 1, value: null, high: 7 };
  const inPlace = { weighted: { cns: 1, supportWorker: 0 }, contracted: { cns: 1, supportWorker: 0 } };
  return compared(
    aTrust(number, 4, { newPatientsPerYear: noGuess, observed: { newPatients: hidden }, ...changes }),
    [needOfCns(0.2, [swing("own:suppressed", false, -0.1, 0.1)], { gap: { cns: noGuess, supportWorker: null } })],
    { inPlace }
  );
};
const guessesOf = (trusts: readonly ComparedTrust[]) => {
  const { newPatientsPerYear, caseload, needs } = groupTrusts(trusts).total;
  const values = [newPatientsPerYear, caseload, needs[0]?.posts.cns, needs[0]?.costPerYear, needs[0]?.gap?.cns];
  return new Set(values.map((interval) => interval?.value === null));
};

test("what no trust has a best guess of has none in sum: a lone hidden count, people whom nobody counts", () => {
  expect(guessesOf([guessless(1)])).toEqual(new Set([true]));
  const { low, high } = groupTrusts([guessless(1)]).total.needs[0]?.posts.cns ?? { low: 0, high: 0 };
  expect([low, high]).toEqual([0.1, 0.30000000000000004]);
  const uncounted = { dataCompleteness: "none" as const };
  expect(guessesOf([guessless(1, uncounted), guessless(2, uncounted)])).toEqual(new Set([true]));
  expect(guessesOf([guessless(1), guessless(2, uncounted)])).toEqual(new Set([true]));
});

test("several counts that are hidden together were counted, and so was whoever has a best guess", () => {
  expect(guessesOf([guessless(1), guessless(2)])).toEqual(new Set([false]));
  const known = compared(
    aTrust(3, 40),
    [needOfCns(2, [], { gap: { cns: { low: 1, value: 1, high: 1 }, supportWorker: null } })],
    {
      inPlace: { weighted: { cns: 1, supportWorker: 0 }, contracted: { cns: 1, supportWorker: 0 } }
    }
  );
  expect(guessesOf([guessless(1), known])).toEqual(new Set([false]));
});
