import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, scenarioHash } from "../../src/scenario/hash.ts";
import { sha256 } from "../../src/scenario/sha-256.ts";
import { resolved, smallest } from "./resolved.ts";

// NIST, Secure Hash Standard, examples with intermediate values: SHA-256; and the empty message.
test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"]
])("the published vector of %.10s", (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test("it agrees with Node's own on any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("canonical JSON does not depend on the order of keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "ü" }], a: true, gone: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"ü","d":null}]}'
  );
  expect(() => canonicalJson({ a: Number.NaN })).toThrow("invalid number; not finite: NaN");
});

test("the order of a file's keys does not change a scenario's hash; a number does", () => {
  const hash = (text: string): string => scenarioHash(resolved(text).scenario);
  const turned = "posts: [{wte: 1, role: cns}]\nnewPatientsPerYear: 74\norganisation: X\n";
  expect(hash(turned)).toBe(hash(smallest));
  expect(hash(smallest)).toMatch(/^[0-9a-f]{64}$/);
  expect(hash(smallest.replace("74", "75"))).not.toBe(hash(smallest));
});
