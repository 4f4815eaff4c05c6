import { expect, test } from "vitest";
import { remoteReferences } from "../remote-references.ts";

test.each([
  ['import("https://cdn.jsdelivr.net/npm/d3/+esm")', "d3"],
  ["import(`https://esm.sh/lodash`)", "lodash"],
  ['import { x } from "https://example.org/x.js"', "example.org"],
  ['import"//example.org/x.js"', "example.org"],
  ['@import url("https://example.org/x.css")', "example.org"],
  ["@import 'https://example.org/x.css'", "example.org"],
  ["src: url(https://example.org/x.woff2)", "example.org"],
  ['<script type="module" src="https://example.org/x.js"></script>', "example.org"],
  ["<link rel=stylesheet href=//example.org/x.css>", "example.org"],
  ['fetch("https://example.org/x.json")', "example.org"],
  ['new Worker("https://example.org/x.js")', "example.org"],
  ['const wasm = "https://cdn.jsdelivr.net/npm/parquet-wasm/x.wasm"', "parquet-wasm"]
])("%s would be loaded from a network", (text, part) => {
  expect(remoteReferences(text).join()).toContain(part);
});

test.each([
  '<a href="https://example.org/">a link that a reader follows</a>',
  'document.createElementNS("http://www.w3.org/2000/svg", "svg")',
  'import("./chunk.js")',
  'import { x } from "./x.js"',
  "fill: url(#pattern)",
  '<link rel="icon" href="data:,">',
  "// see https://example.org for the formula"
])("%s stays on the machine", (text) => {
  expect(remoteReferences(text)).toEqual([]);
});
