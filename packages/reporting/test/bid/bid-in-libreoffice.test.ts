import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { type BidDocument, bidDocx, bidOutput } from "../../src/bid.ts";
import { writeWorkbook } from "../../src/index.ts";
import { exampleBid } from "./example-bid.ts";
import { smallBid } from "./small-bid.ts";

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
if (office === undefined) {
  if (process.env.CI === "true") throw new Error("no LibreOffice: /usr/bin/soffice");
  process.stdout.write("not run: LibreOffice not found\n");
}
const inLibreOffice = test.skipIf(office === undefined);
const folder = mkdtempSync(join(tmpdir(), "caseload-bid-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Converts a file, with a profile of its own: another LibreOffice may be open. */
function converted(file: string, to: string, directory: string): readonly string[] {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, directory), join(folder, file)];
  execFileSync(office ?? "", args, { stdio: "ignore", timeout: 120_000 });
  return readdirSync(join(folder, directory)).map((name) => join(folder, directory, name));
}

const output = office === undefined ? null : bidOutput("made-up.yaml", await smallBid());

/** Every sheet on its own, full precision. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

inLibreOffice("a workbook whose formulas are worked out anew comes to our figures, cell by cell", async () => {
  if (output === null) return;
  const written = await writeWorkbook(output.workbook);
  const bare = Object.fromEntries(
    Object.entries(unzipSync(written)).map(([name, bytes]) => [
      name,
      /worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(strFromU8(bytes).replace(/<\/f><v>[^<]*<\/v>/g, "</f>")) : bytes
    ])
  );
  writeFileSync(join(folder, "bare.xlsx"), zipSync(bare));
  const sheets = new Map(
    converted("bare.xlsx", everySheet, "sheets").map((path) => [
      path.replace(/.*bare-|\.csv$/g, ""),
      parse(readFileSync(path, "utf8"), { relax_column_count: true }) as string[][]
    ])
  );
  let formulas = 0;
  for (const { name, rows } of output.workbook.sheets) {
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== "object" || cell === null || !("formula" in cell)) continue;
        formulas += 1;
        const found = Number(sheets.get(name)?.[r + 1]?.[c]);
        expect(Math.abs(found - cell.value), `${name}, row ${r + 2}, column ${c + 1}`).toBeLessThan(1e-6);
      }
    }
  }
  expect(formulas).toBeGreaterThan(50);
});

/** Pages that a Word document has when it is laid out. */
async function pagesOf(document: BidDocument, name: string): Promise<number> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="760" height="400"/>';
  const draw = () => ({ svg, png: new Uint8Array(), width: 760, height: 400 });
  writeFileSync(join(folder, `${name}.docx`), await bidDocx(document, draw));
  const [pdf = ""] = converted(`${name}.docx`, "pdf", `pdf-${name}`);
  return (readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

inLibreOffice("a Word document opens in full, with every page", async () => {
  if (output === null) return;
  expect(await pagesOf(output.documents.full, "full")).toBeGreaterThan(5);
});

inLibreOffice.each(["bid-first-cns.yaml", "bid-support-worker.yaml", "bid-hub-and-spoke.yaml"])(
  "the short form of %s has two pages",
  async (file) => {
    const { documents } = bidOutput(file, await exampleBid(file));
    expect(await pagesOf(documents.short, file.replace(".yaml", ""))).toBe(2);
  },
  120_000
);
