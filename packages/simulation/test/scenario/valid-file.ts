import fc from "fast-check";

export const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
export const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
export const range = (min: number, max: number) =>
  fc.oneof(
    number(min, max),
    fc.tuple(number(min, max), number(min, max), number(min, max)).map((three) => {
      const [low, value, high] = [...three].sort((a, b) => a - b);
      return { low, value, high };
    })
  );
export const shares = (count: number) =>
  fc.array(number(0.05, 1), { minLength: count, maxLength: count }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });

const post = fc.record(
  {
    role: fc.constantFrom("cns", "supportWorker", "breastCareNurse", "anp"),
    wte: number(0.1, 5),
    sbcShare: range(0, 1),
    band: fc.constantFrom(4, 6, "7", "8a"),
    protection: fc.constantFrom("protected", "preempted"),
    count: fc.integer({ min: 1, max: 3 })
  },
  { requiredKeys: ["role", "wte"] }
);

/** Any scenario file without a mistake, as JSON. */
export const validFile = fc
  .record({
    organisation: fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ""),
    newPatientsPerYear: range(1, 1000),
    posts: fc.array(post, { maxLength: 4 }),
    nation: optional(fc.constantFrom("England", "Wales", "Scotland", "Northern Ireland")),
    years: optional(fc.integer({ min: 1, max: 20 })),
    reading: optional(fc.constantFrom("strict", "delegated", "both")),
    dataCompleteness: optional(fc.constantFrom("full", "partial", "none")),
    tiers: optional(
      fc
        .integer({ min: 1, max: 5 })
        .chain((count) =>
          shares(count).map((list) => list.map((share, index) => ({ id: `t${index}`, share, complex: index === 0 })))
        )
    ),
    survival: optional(
      fc.oneof(
        fc.record({ distribution: fc.constant("exponential"), meanYears: range(0.5, 10) }),
        fc
          .tuple(number(0.5, 5), number(1.05, 3))
          .map(([median, ratio]) => ({ medianYears: median, meanYears: median * ratio })),
        fc.record({
          distribution: fc.constantFrom("weibull", "gamma", "logNormal"),
          shape: number(0.5, 3),
          scaleYears: number(0.5, 5)
        })
      )
    ),
    staff: optional(
      fc.oneof(
        fc.record({ headroom: range(0, 0.5), nonClinicalShare: range(0, 0.6) }),
        fc.record({ uplift: range(0, 0.5) }),
        fc.record({ annualLeaveDays: range(20, 40), sicknessShare: range(0, 0.2) }),
        fc.record({
          fidelity: fc.constantFrom("headroom", "rostered"),
          sicknessSpellDays: range(1, 60),
          otherAbsenceSpellDays: range(1, 400),
          leaveInWeeksShare: range(0, 1),
          crossCoverShare: range(0, 1),
          opensAtHour: range(0, 11),
          closesAtHour: range(12, 24)
        })
      )
    ),
    switches: optional(
      fc.record({
        demandSuppression: fc.boolean(),
        strengths: fc.record({ suppression: range(0, 1), induction: range(0, 0.9), escalation: range(0, 1) }),
        lateWork: fc.constantFrom("behind", "inTurn")
      })
    ),
    tasks: optional(
      fc.record({ assessment: fc.record({ minutes: range(1, 200) }), carePlan: fc.record({ counted: fc.boolean() }) })
    ),
    contactsPerPersonYear: optional(range(0, 50)),
    search: optional(
      fc.constantFrom(0.1, 0.2, 0.5, 1).chain((step) => {
        const bounds = optional(
          fc
            .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
            .map(([least, more]) => ({ least: least * step, most: (least + more) * step }))
        );
        return fc.record({
          step: fc.constant(step),
          partTimers: optional(fc.integer({ min: 1, max: 5 })),
          leastHead: optional(number(0, 1)),
          cns: bounds,
          supportWorker: bounds
        });
      })
    ),
    budgetPounds: optional(number(1, 1e6))
  })
  .map((record) => JSON.stringify(record));
