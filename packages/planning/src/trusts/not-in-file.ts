import { arePostsKnown } from "./counted-posts.ts";
import type { Trust } from "./trust.ts";

/** Names that a sentence still holds. */
const mostNamed = 5;

/**
 * What the trusts' file does not hold, a sentence each without full stop: columns that are empty for some or all trusts,
 * places that only the flows name, and where people are treated. None of it is zero.
 */
export function notInFile(trusts: readonly Trust[]): readonly string[] {
  const rows = trusts.filter(({ inFile }) => inFile);
  const places = trusts.filter(({ inFile }) => !inFile);
  const isMoved = trusts.some(({ from, to }) => from.length + to.length > 0);
  return [
    ...lacking(rows, "Posts in place", (trust) => !arePostsKnown(trust), "so there is no gap and no reach now"),
    ...lacking(
      rows,
      "The share of time that posts give to secondary breast cancer",
      ({ posts, serviceModel }) =>
        serviceModel !== "none" && (posts ?? []).some(({ wte, sbcShare }) => wte > 0 && sbcShare === null),
      "so it is taken from the service model, or else posts are taken as dedicated"
    ),
    ...lacking(
      rows,
      "How complete the data are",
      ({ dataCompleteness }) => dataCompleteness === null,
      "so no allowance is made for people who are not counted"
    ),
    ...lacking(rows, "The number of sites", ({ sites }) => sites === null, "so the sites are those of the base"),
    ...lacking(
      rows.filter(({ sites }) => sites !== null && sites > 1),
      "Whether the trust is urban or rural",
      ({ rurality }) => rurality === null,
      "so travel takes as long as it usually does"
    ),
    ...lacking(rows, "The alliance", ({ alliance }) => alliance === null, "so they are in the total alone"),
    ...places.map(
      ({ name }) =>
        `${name} has no row in the file: people come to it from trusts that have one, and its own people and posts are not in the file`
    ),
    isMoved
      ? "Flows that the second file does not name: other people are taken to be cared for where they were counted"
      : "Where people are treated: everybody is taken to be cared for by the trust that counts them",
    "Places without a row, specialist centres that treat people who were referred elsewhere for example: they are in no total"
  ];
}

/** A sentence on what some of the rows lack; none where none does. */
function lacking(
  rows: readonly Trust[],
  what: string,
  lacks: (trust: Trust) => boolean,
  consequence: string
): readonly string[] {
  const without = rows.filter(lacks);
  if (without.length === 0) return [];
  const of = without.length === rows.length ? "any trust" : whose(without, rows.length);
  return [`${what}: not in the file for ${of}, ${consequence}`];
}

const whose = (without: readonly Trust[], all: number): string =>
  without.length <= mostNamed ? without.map(({ name }) => name).join(", ") : `${without.length} of ${all} trusts`;
