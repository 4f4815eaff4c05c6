import { expect, test } from "vitest";
import { survivalAlternatives } from "../src/index.ts";
import { broken, patched, type Refusal } from "./broken-catalogue.ts";

test("low, central and high stock", () => {
  expect(survivalAlternatives.map(({ id }) => id)).toEqual(["low", "central", "high"]);
});

const key = "survivalAlternatives";
const refusals: readonly Refusal[] = [
  ["one id twice", broken(key, (list) => [...list, list[0]]), "survival low occurs twice"],
  [
    "the id of a preset",
    broken(key, (list) => patched(list, 0, { id: "highland-remote" })),
    "survival highland-remote has the id of a preset"
  ],
  ["no label", broken(key, (list) => patched(list, 0, { label: " " })), "survival low has no label"],
  ["no reason", broken(key, (list) => patched(list, 2, { reason: "" })), "survival high has no reason"],
  ["no fact", broken(key, (list) => patched(list, 0, { facts: [] })), "survival low rests on no fact"],
  [
    "an unknown fact",
    broken(key, (list) => patched(list, 0, { facts: ["no-such"] })),
    "survival low names fact no-such, which does not exist"
  ],
  [
    "a preset without a survival",
    broken(key, (list) => patched(list, 1, { survival: "highland-remote" })),
    "survival central names preset highland-remote, which has no survival"
  ]
];

test.each(refusals)("refuses a survival alternative with %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
