import { arePostsKnown } from "./counted-posts.ts";
import { roleLabelOf } from "./role-label-of.ts";
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
    ...rolesWithoutShare(rows).flatMap((role) =>
      lacking(
        rows,
        `The share of time that posts give to secondary breast cancer (${roleLabelOf(role)})`,
        (trust) => lacksShare(trust, role),
        "so it is taken from the service model, or else posts are taken as dedicated"
      )
    ),
    ...lacking(
      rows.filter(({ sizedBy }) => sizedBy === "newPatients" || sizedBy === "caseload"),
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
      : `Where people are treated: everybody is taken to be cared for by the trust ${whereSeen(rows)}`,
    "Places without a row, specialist centres that treat people who were referred elsewhere for example: they are in no total"
  ];
}

/** Whether posts of a role are told without the share of their time. */
const lacksShare = ({ posts, serviceModel }: Trust, role: string): boolean =>
  serviceModel !== "none" && (posts ?? []).some((post) => post.role === role && post.wte > 0 && post.sbcShare === null);

/** Roles of which some trust lacks the share, in the order of the file. */
const rolesWithoutShare = (rows: readonly Trust[]): readonly string[] =>
  [...new Set(rows.flatMap(({ posts }) => (posts ?? []).map(({ role }) => role)))].filter((role) =>
    rows.some((trust) => lacksShare(trust, role))
  );

/** Nobody counted people where the size is worked out from something else. */
function whereSeen(rows: readonly Trust[]): string {
  const isCounted = ({ sizedBy }: Trust): boolean => sizedBy === "newPatients" || sizedBy === "caseload";
  if (rows.every(isCounted)) return "that counts them";
  if (rows.every(({ sizedBy }) => sizedBy === "breastActivity")) return "they are referred to";
  return "that counts them, or that referrals or inhabitants are counted for";
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
