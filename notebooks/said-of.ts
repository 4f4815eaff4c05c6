import { type Conflict, conflicts, type Fact, factById, facts, type Preset, type Unknown, unknowns } from "caseload";

/** Parts of the documents that speak of one service or programme, so that every fact of them is about it. */
const aboutOne = /^(?:S4 Case study|Findings|Appendix 2)/;

/** "S4 Case study: The Christie, line 1062" is in "S4 Case study: The Christie". */
const sectionOf = ({ source }: Fact): string => source.place.replace(/, lines? .*$/, "");

/** The facts that the scenario of a preset rests on. */
export const factsGiven = ({ given }: Preset): readonly Fact[] =>
  [...new Set(given.flatMap(({ facts }) => facts))].flatMap((id) => factById(id) ?? []);

/** What the documents also say of a service, and no scenario holds: of the same section, or named after it. */
export function factsBeside(preset: Preset): readonly Fact[] {
  const given = factsGiven(preset);
  const sections = new Set(given.map(sectionOf).filter((section) => aboutOne.test(section)));
  const [name = preset.id] = preset.id.split("-");
  return facts.filter(
    (fact) => !given.includes(fact) && (sections.has(sectionOf(fact)) || fact.id.split("-").includes(name))
  );
}

/** Passages that contradict each other and touch what is said of a service. */
export function conflictsOf(preset: Preset): readonly Conflict[] {
  const said = new Set([...factsGiven(preset), ...factsBeside(preset)].map(({ id }) => id));
  const named = namedIn(preset, /\bC\d+\b/g);
  return conflicts.filter(({ id, facts: own }) => named.has(id) || own.some((fact) => said.has(fact)));
}

/** Entries of the register of what nobody knows that a preset's open values name. */
export function unknownsOf(preset: Preset): readonly Unknown[] {
  const named = namedIn(preset, /\bU\d+\b/g);
  return unknowns.filter(({ id }) => named.has(id));
}

const namedIn = ({ open }: Preset, pattern: RegExp): ReadonlySet<string> =>
  new Set(open.flatMap(({ why }) => why.match(pattern) ?? []));
