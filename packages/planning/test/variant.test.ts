import { bundledEvidence, parseScenario, resolveScenario, type Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { findPosts } from "../src/find-posts.ts";

function scenarios(text: string): { base: Scenario; variant: Scenario } {
  const parsed = parseScenario(text, { file: "s.yaml" });
  if (!parsed.ok) throw new Error("not parsed");
  const resolved = resolveScenario(parsed.file);
  if (!resolved.ok) throw new Error("not resolved");
  const [variant] = resolved.variants;
  return { base: resolved.scenario, variant: variant?.scenario ?? resolved.scenario };
}

const cns = (scenario: Scenario, variantOf?: Scenario) => {
  const options = { methods: ["load"], calibrateTo: "reach", ...(variantOf ? { variantOf } : {}) } as const;
  const { methods, calibrations } = findPosts(scenario, bundledEvidence, options);
  const strict = methods.find(({ reading }) => reading === "strict");
  const reach = calibrations.find(({ to }) => to === "reach");
  return { post: strict?.posts[0], rate: reach?.contactsPerPersonYear?.value ?? Number.NaN, strict };
};

const start = "organisation: X\nnewPatientsPerYear: 74\nposts: []\nvariants:\n  - name: v\n";

test("the people of a variant need their nurse as often as those of its base: more leave needs more posts", () => {
  const { base, variant } = scenarios(`${start}    staff: { headroom: 0.4 }\n`);
  const [asked, kept, alone] = [cns(base), cns(variant, base), cns(variant)];
  expect(kept.rate).toBe(asked.rate);
  expect(alone.rate).toBeLessThan(asked.rate);
  // The same hours of work over fewer hours of a post: 1,537.01 of 1,955.36 paid hours, and 60 % of them.
  expect((kept.post?.wte ?? 0) / (asked.post?.wte ?? 1)).toBeCloseTo(1537.0137 / (0.6 * ((365 / 7) * 37.5)), 4);
  expect(kept.post?.wteLow).toBeLessThan(kept.post?.wte ?? 0);
  expect(kept.post?.wteHigh).toBeGreaterThan(kept.post?.wte ?? 0);
});

test("a variant with an opinion of its own on reach is calibrated to that", () => {
  const { base, variant } = scenarios(`${start}    reach: { share: 0.2 }\n`);
  expect(cns(variant, base).rate).toBe(cns(variant).rate);
});

test("a variant equal to its base has the same answer to the last bit", () => {
  const { base, variant } = scenarios(`${start}    description: the same\n`);
  expect(cns(variant, base).strict?.posts).toEqual(cns(base).strict?.posts);
});

test("a catalogue without contacts needs no calibration and is answered", () => {
  const { base } = scenarios(
    "organisation: X\nnewPatientsPerYear: 100\nposts: []\ncatalogue: none\ntasks:\n  visit: { label: Visit, " +
      "perPersonYear: 10, minutes: 60, eligible: { strict: { complex: [cns], nonComplex: [cns] }, " +
      "delegated: { complex: [cns], nonComplex: [cns] } } }\n"
  );
  const { methods } = findPosts(base, bundledEvidence);
  const wisn = methods.filter(({ method }) => method === "wisn");
  expect(wisn.map(({ calibratedTo, reading }) => [calibratedTo, reading])).toEqual([
    [null, "strict"],
    [null, "delegated"]
  ]);
  // 313 people x 10 hours over 1,537.01 hours, 0.875 of them for patients and 0.85 of these planned.
  expect(wisn[0]?.posts[0]?.wte).toBeCloseTo(3130 / (1537.0137 * 0.875 * 0.85), 4);
});
