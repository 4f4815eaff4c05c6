import { expect, test } from "vitest";
import { catalogueProblems } from "../src/catalogue-problems.ts";
import { broken, patched, type Refusal, shipped } from "./broken-catalogue.ts";

test("the shipped catalogue has no problem", () => {
  expect(catalogueProblems(shipped)).toEqual([]);
});

const refusals: readonly Refusal[] = [
  ["role twice", broken("roles", (list) => [...list, { ...list[0], aliases: [] }]), "role cns occurs twice"],
  [
    "alias of two roles",
    broken("roles", (list) => patched(list, 1, { aliases: ["Clinical Nurse Specialist"] })),
    'alias "clinical nurse specialist" belongs to two roles'
  ],
  [
    "external role with a band",
    broken("roles", (list) => patched(list, list.length - 1, { band: "4" })),
    "role mdtCoordinator is external and has a band"
  ],
  ["post without a band", broken("roles", (list) => patched(list, 0, { band: undefined })), "role cns has no band"],
  [
    "band without pay",
    broken("roles", (list) => patched(list, 0, { band: "9" })),
    "role cns has band 9, for which there is no pay"
  ],
  [
    "band from nowhere",
    broken("roles", (list) => patched(list, 0, { bandSource: " " })),
    "role cns does not say where its band comes from"
  ],
  [
    "role from nowhere",
    broken("roles", (list) => patched(list, 0, { places: [] })),
    "role cns has no place in the documents"
  ]
];

test.each(refusals)("refused: %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
