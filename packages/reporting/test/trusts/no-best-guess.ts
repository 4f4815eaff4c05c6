import type { ComparedTrust, Comparison, Need } from "@caseload/planning";

/** A number that can come from nowhere else. */
export const marker = 987_654.321;

/** The same comparison with another number behind everything that is not to be shown of trusts without a best guess. */
export function withOtherHidden(comparison: Comparison): Comparison {
  return { ...comparison, trusts: comparison.trusts.map(otherHidden) };
}

function otherHidden(each: ComparedTrust): ComparedTrust {
  const { trust, answer } = each;
  if (trust.newPatientsPerYear.value !== null) return each;
  const swing = { id: "other", isShared: true, atLow: -marker, atHigh: marker };
  return {
    trust: {
      ...trust,
      newPatientsUsed: marker,
      factors: [{ id: "other", label: "other", isShared: false, low: 1 / marker, high: marker }],
      observed: Object.fromEntries(
        Object.entries(trust.observed).map(([measure, count]) => [measure, { ...count, used: marker }])
      )
    },
    answer: {
      ...answer,
      caseloadUsed: marker,
      caseloadSwings: [swing],
      needs: answer.needs.map(
        (need): Need => ({
          ...need,
          used: { cns: marker, supportWorker: marker },
          costUsed: marker,
          swings: [{ ...swing, role: "cns" }]
        })
      )
    }
  };
}
