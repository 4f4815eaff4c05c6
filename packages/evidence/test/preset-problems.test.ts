import { expect, test } from "vitest";
import { presets } from "../src/presets.ts";
import { broken, patched, positionOf, type Refusal } from "./broken-catalogue.ts";

const christie = positionOf(presets, "christie-nurse-led");

const refusals: readonly Refusal[] = [
  ["preset twice", broken("presets", (list) => [...list, list[0]]), "preset christie-nurse-led occurs twice"],
  [
    "preset with a value that rests on nothing",
    broken("presets", (list) =>
      patched(list, christie, { scenario: { ...list[christie]?.scenario, dataCompleteness: "full" } })
    ),
    "preset christie-nurse-led: dataCompleteness rests on nothing"
  ],
  [
    "preset with a number without a fact",
    broken("presets", (list) =>
      patched(list, christie, {
        given: list[christie]?.given.map((entry) => (entry.path === "posts[0]" ? { ...entry, facts: [] } : entry))
      })
    ),
    "preset christie-nurse-led: posts[0].wte is a number without a fact"
  ],
  [
    "preset with an unknown fact",
    broken("presets", (list) =>
      patched(list, christie, { given: [{ path: "posts[0]", facts: ["no-such"], place: "000:1064" }] })
    ),
    "preset christie-nurse-led: posts[0] names fact no-such, which does not exist"
  ],
  [
    "preset with a source for a value that is not there",
    broken("presets", (list) =>
      patched(list, christie, {
        given: [...(list[christie]?.given ?? []), { path: "posts[1].wte", facts: [], place: "000:1064" }]
      })
    ),
    "preset christie-nurse-led: posts[1].wte has a source and is not given"
  ],
  [
    "preset with a source without a place",
    broken("presets", (list) =>
      patched(list, christie, { given: list[christie]?.given.map((entry) => ({ ...entry, place: "" })) })
    ),
    "preset christie-nurse-led: posts[0] has no place in the documents"
  ],
  [
    "preset with an open value that is given",
    broken("presets", (list) => patched(list, christie, { open: [{ path: "posts[0].wte", what: "WTE", why: "so" }] })),
    "preset christie-nurse-led: posts[0].wte is open and given"
  ],
  [
    "preset open without a reason",
    broken("presets", (list) => patched(list, christie, { open: [{ path: "seed", what: "seed", why: "" }] })),
    "preset christie-nurse-led: seed is open and does not say what or why"
  ],
  [
    "preset open twice",
    broken("presets", (list) =>
      patched(list, christie, { open: [...(list[christie]?.open ?? []), ...(list[christie]?.open ?? [])] })
    ),
    "preset christie-nurse-led: sites[0].share is open twice"
  ],
  [
    "preset with a post of an external role",
    broken("presets", (list) =>
      patched(list, christie, { scenario: { ...list[christie]?.scenario, posts: [{ role: "oncologist" }] } })
    ),
    "preset christie-nurse-led: posts[0].role is oncologist, which is no role of a post"
  ]
];

test.each(refusals)("refused: %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
