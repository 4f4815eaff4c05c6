import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Every file of the archive is of this moment (local time, as zip has it). */
const writtenAt = new Date(2020, 0, 1);

/** Ids and names of pictures that the package draws by chance. */
const byChance = /\brId[\w-]{12,}|(?<=media\/)[\w-]{12,}(?=\.(?:svg|png)\b)/g;

/**
 * An Office document with all that hangs on clock and chance replaced, so that the same content gives the same bytes: dates
 * are those of the document, ids and names of pictures are numbered in the order in which they occur. Contents are marked as Word marks its own.
 *
 * @param archive - of a DOCX file
 * @param date - ISO date that the document bears
 */
export function fixedZip(archive: Uint8Array, date: string): Uint8Array {
  const files = unzipSync(archive);
  // Entries of folders are no parts of an Office document.
  const names = Object.keys(files)
    .filter((name) => !name.endsWith("/"))
    .sort();
  const numbers = new Map<string, string>();
  const fixed = (text: string): string =>
    text.replace(byChance, (found) => {
      const known = numbers.get(found) ?? `${found.startsWith("rId") ? "rIdF" : "picture"}${numbers.size + 1}`;
      numbers.set(found, known);
      return known;
    });
  // The body first: what it names is numbered in the order of reading.
  const texts = names.filter((name) => /\.(xml|rels)$/.test(name));
  const inOrder = [...texts].sort((a, b) => Number(b === "word/document.xml") - Number(a === "word/document.xml"));
  const written = new Map(
    inOrder.map((name) => [name, strToU8(fixed(mended(name, strFromU8(files[name] ?? new Uint8Array()), date)))])
  );
  const all = names.map((name) => [fixed(name), written.get(name) ?? files[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))), { mtime: writtenAt });
}

/** With the date of the document; its contents marked as such, without which LibreOffice shows the code of their field. */
function mended(name: string, text: string, date: string): string {
  if (name === "docProps/core.xml") {
    return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  }
  return name === "word/document.xml"
    ? text.replace(
        '<w:sdtPr><w:alias w:val="Contents"/></w:sdtPr>',
        '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
      )
    : text;
}
