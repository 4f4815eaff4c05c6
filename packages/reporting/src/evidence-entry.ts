import {
  conflicts,
  type Default,
  defaults,
  type Fact,
  facts,
  roles,
  sources,
  standards,
  tasks,
  unknowns,
  words
} from "@caseload/evidence";
import { numberText, rangeText } from "./number-format.ts";

/** What kind of thing an entry of the evidence is. */
export type EntryKind =
  | "assumption"
  | "fact"
  | "conflict"
  | "unknown"
  | "standard"
  | "task"
  | "role"
  | "source"
  | "word";

/** One entry of the evidence, whatever its kind, as a card: fields in the order they are read. */
export interface EvidenceEntry {
  readonly kind: EntryKind;
  readonly id: string;
  /** What it says, in a line. */
  readonly title: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
  /** The entry as the evidence holds it. */
  readonly data: unknown;
}

/** Everything the evidence holds, assumptions first. */
export function evidenceEntries(): readonly EvidenceEntry[] {
  return [
    ...defaults.map(ofDefault),
    ...facts.map(ofFact),
    ...unknowns.map((u) =>
      entry("unknown", u.id, u.question, u, { "what is done": u.treatment, assumptions: u.defaults, facts: u.facts })
    ),
    ...conflicts.map((c) =>
      entry("conflict", c.id, c.title, c, {
        sides: c.sides.map(({ says, place }) => `${says} (${place})`).join("; "),
        "what is done": c.treatment,
        switch: c.switch ?? "",
        facts: c.facts
      })
    ),
    ...standards.map((s) =>
      entry("standard", s.id, `Standard ${s.number}: ${s.title}`, s, {
        events: s.events,
        tasks: s.tasks,
        indicator: s.indicator,
        "window in days": s.windowDays ?? "none",
        target: `${s.target}; the Standards contain no number`,
        place: s.place,
        facts: s.facts
      })
    ),
    ...tasks.map((t) =>
      entry("task", t.id, t.label, t, {
        minutes: t.minutes,
        "may be done by (strict)": eligibleText(t.eligible.strict),
        "may be done by (delegated)": eligibleText(t.eligible.delegated),
        standards: t.standards.join(", "),
        counted: t.counted ? "yes" : "no, unless the scenario switches it on",
        why: t.why,
        places: t.places
      })
    ),
    ...roles.map((r) =>
      entry("role", r.id, r.label, r, {
        band: r.band ?? "not a post of this service",
        "band from": r.bandSource,
        "also called": r.aliases,
        places: r.places
      })
    ),
    ...sources.map((s) => entry("source", s.id, s.title, s, { publisher: s.publisher, year: s.year })),
    ...words.map((w) => entry("word", w.id, w.term, w, { meaning: w.meaning, "see also": w.seeAlso }))
  ];
}

function ofDefault(d: Default): EvidenceEntry {
  return entry("assumption", d.id, d.label, d, {
    value: `${numberText(d.value)} ${d.unit}`,
    range: rangeText(d.low, d.high, numberText),
    year: d.year,
    quality: d.quality,
    why: d.reason,
    "rests on": [...d.facts, ...d.unknowns]
  });
}

function ofFact(f: Fact): EvidenceEntry {
  return entry("fact", f.id, f.statement, f, {
    value: factValue(f),
    range:
      f.kind !== "range" && f.low !== undefined && f.high !== undefined ? rangeText(f.low, f.high, numberText) : "",
    denominator: f.denominator,
    geography: f.geography,
    year: f.year,
    quality: f.quality,
    topic: f.topic,
    source: `${sources.find(({ id }) => id === f.source.document)?.title ?? f.source.document}, ${f.source.place}`
  });
}

function factValue(f: Fact): string {
  const value =
    f.kind === "word" ? f.value : f.kind === "range" ? rangeText(f.low, f.high, numberText) : numberText(f.value);
  return f.unit === "" ? value : `${value} ${f.unit}`;
}

const eligibleText = (who: { readonly complex: readonly string[]; readonly nonComplex: readonly string[] }): string =>
  `complex: ${who.complex.join(", ") || "nobody"}; others: ${who.nonComplex.join(", ") || "nobody"}`;

function entry(
  kind: EntryKind,
  id: string,
  title: string,
  data: unknown,
  fields: Readonly<Record<string, string | readonly string[]>>
): EvidenceEntry {
  const filled = Object.entries(fields)
    .map(([label, value]) => [label, typeof value === "string" ? value : value.join(", ")] as const)
    .filter(([, value]) => value !== "");
  return { kind, id, title, fields: filled, data };
}
