import { expect, test } from "vitest";
import { foldedWorking } from "../show-working.ts";

const cell = (code: string): string => `<p>a</p><pre data-language="js"><code class="language-js">${code}</code></pre>`;

test("a source is folded away under the name that its first comment gives", () => {
  const page = foldedWorking(cell('<span class="tok-comment">// the "scenario"</span>\n<span>const</span> a = 1;'));
  expect(page).toContain('<summary>Show the code: the "scenario"</summary>');
  expect(page).toContain('aria-label="Code: the &quot;scenario&quot;"');
  expect(page).toContain("<span>const</span> a = 1;");
});

test("a source that no comment names ends the build", () => {
  expect(() => foldedWorking(cell("const a = 1;"))).toThrow("no comment that names it");
});
