/**
 * The words of a heading, however it is written: "newPatients", "NEW_PATIENTS" and "New patients" are the same. Plurals
 * become singulars, "%" becomes "percent".
 */
export function headingWords(heading: string): readonly string[] {
  return heading
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\b(two|2)[\s_-]*weeks?[\s_-]*(waits?|referrals?)/g, " 2ww ")
    .replace(/%/g, " percent ")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => sameWord.get(word) ?? singular(word));
}

/** A heading longer than this is a paragraph, and its end says nothing new. */
const longest = 300;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;

/** Words that mean the same, with their plurals where those are no plain "s". */
const sameWord: ReadonlyMap<string, string> = new Map([
  ["diagnoses", "diagnosis"],
  ["diagnosed", "diagnosis"],
  ["organization", "organisation"],
  ["organizations", "organisation"],
  ["org", "organisation"],
  ["pct", "percent"],
  ["percentage", "percent"],
  ["proportion", "share"],
  ["fraction", "share"],
  ["fte", "wte"],
  ["ftes", "wte"],
  ["persons", "people"],
  ["person", "people"],
  ["mbc", "sbc"],
  ["secondary", "sbc"],
  ["secondaries", "sbc"],
  ["metastatic", "sbc"],
  ["newly", "new"],
  ["cnses", "cns"],
  ["cnss", "cns"],
  ["nos", "number"],
  ["no", "number"],
  ["monthly", "month"],
  ["weekly", "week"],
  ["quarterly", "quarter"],
  ["tww", "2ww"],
  ["vacancies", "vacancy"],
  ["vacant", "vacancy"],
  ["heads", "headcount"]
]);
