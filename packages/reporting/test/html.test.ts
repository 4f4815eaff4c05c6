import { expect, test } from "vitest";
import { html } from "../src/html.ts";

test("text in a template is never markup, in content nor in an attribute", () => {
  const name = `<script>alert(1)</script>" onmouseover='x' ]]> &`;
  expect(html`<p title="${name}">${name}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39; ]]&gt; &amp;">' +
      "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39; ]]&gt; &amp;</p>"
  );
});

test("markup made by a template is kept, and nothing is left out as nothing", () => {
  expect(html`<ul>${["a", "<"].map((each) => html`<li>${each}</li>`)}</ul>${null}${0}`.markup).toBe(
    "<ul><li>a</li>\n<li>&lt;</li></ul>0"
  );
});
