import { expect, test } from "vitest";
import { advance, begin, redo, undo } from "../src/history.ts";

test("steps are undone and done again; the values of one drag are one step", () => {
  const start = begin(1);
  const two = advance(start, 2);
  const dragged = advance(advance(two, 3), 4, true);
  expect(undo(dragged).present).toBe(2);
  expect(redo(undo(dragged))).toEqual(dragged);
  expect(undo(undo(dragged)).present).toBe(1);
  expect(undo(start)).toBe(start);
  expect(redo(start)).toBe(start);
  expect(advance(undo(dragged), 9).future).toEqual([]);
});
