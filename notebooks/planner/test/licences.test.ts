import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { licencesHtml, licencesOf } from "../licences.ts";

/** Installs made-up packages and gives the paths of a source in each. */
function installed(packages: Readonly<Record<string, string | null>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "caseload-licences-"));
  return Object.entries(packages).map(([name, terms]) => {
    const directory = join(root, "node_modules", name);
    mkdirSync(join(directory, "src"), { recursive: true });
    writeFileSync(join(directory, "package.json"), JSON.stringify({ name, version: "1.2.3" }));
    // A part of a package may have a description of its own.
    writeFileSync(join(directory, "src", "package.json"), '{ "type": "module" }');
    if (terms !== null) writeFileSync(join(directory, "LICENSE"), terms);
    return join(directory, "src", "index.js");
  });
}

test("packages whose terms differ in the holder alone are told together, whatever breaks their lines", () => {
  const modules = installed({
    one: "MIT License\n\nCopyright (c) 2020 One\n\nYou may\ndo this.\n\nNo warranty.",
    "@scope/two": "The MIT License (MIT)\n\nCopyright 2021-2022 Two\n\nYou may do\nthis.\n\n\nNo warranty.\n",
    three: "Copyright 2019 <Three>\n\nYou may do that."
  });
  expect(licencesOf([...modules, ...modules, "/home/made-up/src/ours.ts"])).toEqual([
    {
      holders: ["@scope/two 1.2.3: Copyright 2021-2022 Two", "one 1.2.3: Copyright (c) 2020 One"],
      body: "You may do this.\n\nNo warranty."
    },
    { holders: ["three 1.2.3: Copyright 2019 <Three>"], body: "You may do that." }
  ]);
  expect(licencesHtml(licencesOf(modules))).toContain("<li>three 1.2.3: Copyright 2019 &lt;Three&gt;</li>");
});

test("a package without terms is refused", () => {
  expect(() => licencesOf(installed({ none: null }))).toThrow(/no licence is in .*none/);
});
