import { foldedName } from "./place-name.ts";
import { sizeInterval } from "./size-interval.ts";
import type { Flow, Interval, SizeFactor, Trust } from "./trust.ts";

/**
 * Trusts after the people have moved to where they are cared for. A flow is a share of those diagnosed at a trust, so it
 * is taken of its size before anybody has moved; people under shared care are counted once, where they go, and the sum
 * over all trusts stays what it was. A place that only the flows name becomes a trust that is not in the file.
 */
export function movePeople(trusts: readonly Trust[], flows: readonly Flow[]): readonly Trust[] {
  if (flows.length === 0) return trusts;
  const byName = new Map(trusts.flatMap((trust) => namesOf(trust).map((name) => [name, trust] as const)));
  const outside = new Map<string, Trust>();
  const placeOf = (name: string): Trust => {
    const folded = foldedName(name);
    const known = byName.get(folded) ?? outside.get(folded) ?? notInFile(name, outside.size + 1);
    if (!byName.has(folded)) outside.set(folded, known);
    return known;
  };
  const moves = flows.flatMap(({ from, to, share }) => {
    const source = byName.get(foldedName(from));
    return source === undefined ? [] : [{ source, target: placeOf(to), share }];
  });
  return [...trusts, ...outside.values()].map((trust) => {
    const out = moves.filter(({ source }) => source === trust);
    const into = moves.filter(({ target }) => target === trust);
    if (out.length === 0 && into.length === 0) return trust;
    const kept = Math.max(0, 1 - out.reduce((sum, { share }) => sum + share, 0));
    const parts = [
      { of: trust, people: trust.newPatientsUsed * kept },
      ...into.map(({ source, share }) => ({ of: source, people: source.newPatientsUsed * share }))
    ];
    const people = parts.reduce((sum, part) => sum + part.people, 0);
    const guessed = parts.reduce((sum, part) => sum + (part.of.newPatientsPerYear.value === null ? 0 : part.people), 0);
    const factors = people > 0 ? combined(parts, people) : trust.factors;
    return {
      ...trust,
      alliance: trust.inFile ? trust.alliance : commonAlliance(into.map(({ source }) => source)),
      newPatientsUsed: people,
      // A best guess is one of most of the people; nobody known leaves what chance may have hidden.
      newPatientsPerYear:
        people > 0 ? sizeInterval(people, factors, 2 * guessed > people) : scaled(trust.newPatientsPerYear, kept),
      factors,
      how: trust.inFile ? `${trust.how}; then ${movedWords(out.length, into.length)}` : trust.how,
      from: into.map(({ source, share }) => ({ name: source.name, people: source.newPatientsUsed * share })),
      to: out.map(({ target, share }) => ({ name: target.name, share }))
    };
  });
}

const scaled = ({ low, value, high }: Interval, by: number): Interval => ({
  low: low * by,
  value: value === null ? null : value * by,
  high: high * by
});

const namesOf = ({ name, odsCode }: Trust): string[] =>
  [name, odsCode].flatMap((each) => (each === null ? [] : [foldedName(each)]));

function movedWords(out: number, into: number): string {
  const words = [
    out > 0 ? "less the people cared for elsewhere" : "",
    into > 0 ? "with the people who come from other trusts" : ""
  ];
  return words.filter((each) => each !== "").join(" and ");
}

function notInFile(name: string, number: number): Trust {
  return {
    key: `place-${number}`,
    name,
    odsCode: null,
    alliance: null,
    inFile: false,
    sizedBy: "flows",
    observed: {},
    newPatientsPerYear: { low: 0, value: 0, high: 0 },
    newPatientsUsed: 0,
    factors: [],
    how: "people who come from trusts of the file; people diagnosed here, if any, are not in the file",
    posts: null,
    serviceModel: null,
    dataCompleteness: null,
    sites: null,
    rurality: null,
    from: [],
    to: []
  };
}

/** The alliance that all trusts sending people share; null where they differ. */
function commonAlliance(sources: readonly Trust[]): string | null {
  const [first] = sources;
  return first !== undefined && sources.every(({ alliance }) => alliance === first.alliance) ? first.alliance : null;
}

interface Part {
  readonly of: Trust;
  readonly people: number;
}

/**
 * Factors on people of several origins. What all trusts share moves all parts together; what is each trust's own does not,
 * and evens out.
 */
function combined(parts: readonly Part[], people: number): SizeFactor[] {
  const ids = new Map(parts.flatMap(({ of: { factors } }) => factors.map((factor) => [factor.id, factor] as const)));
  return [...ids.values()].map((factor) => {
    const deviations = parts.map((part) => {
      const own = part.of.factors.find(({ id }) => id === factor.id);
      const weight = part.people / people;
      return { low: weight * ((own?.low ?? 1) - 1), high: weight * ((own?.high ?? 1) - 1) };
    });
    const sum = (end: "low" | "high"): number =>
      factor.isShared
        ? Math.abs(deviations.reduce((total, each) => total + each[end], 0))
        : Math.sqrt(deviations.reduce((total, each) => total + each[end] * each[end], 0));
    return { ...factor, low: 1 - sum("low"), high: 1 + sum("high") };
  });
}
