import { expectTypeOf, test } from "vitest";
import { type Headroom, headroom, headroomFor, type Uplift, uplift, upliftFor } from "../../src/quantity/headroom.ts";

test("headroom and uplift cannot be mixed", () => {
  expectTypeOf(upliftFor(headroom(0.2))).toEqualTypeOf<Uplift>();
  expectTypeOf(headroomFor(uplift(0.25))).toEqualTypeOf<Headroom>();
  // @ts-expect-error an uplift is no headroom
  upliftFor(uplift(0.25));
  // @ts-expect-error a headroom is no uplift
  headroomFor(headroom(0.2));
  // @ts-expect-error a plain number is neither
  upliftFor(0.2);
  // @ts-expect-error a plain number is neither
  const lost: Headroom = 0.2;
  expectTypeOf(lost).toEqualTypeOf<Headroom>();
});
