import { defaultById, factById } from "@caseload/evidence";
import { weeksAway, wteInPlace } from "@caseload/planning";
import type { Quantity } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import { roundPercentText } from "../indicator-format.ts";
import { countText, type NumberFormat, numberText, peopleText, percentText, poundsText } from "../number-format.ts";
import type { SimulatedReading } from "../simulated.ts";
import { type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { metFromOf } from "./met-from-of.ts";
import { readingOf } from "./option-reading.ts";
import { wteText } from "./option-words.ts";

/** A risk that the numbers of the bid themselves show. */
export interface Risk {
  readonly name: string;
  /** With its number, in a sentence or two. */
  readonly what: string;
  /** What the number rests on. */
  readonly restsOn: string;
}

/** Risks that the numbers of the bid show, gravest for the service first; what only people know is not among them. */
export const risks = (bid: AnsweredBid, preferred: AnsweredOption | null): readonly Risk[] => [
  ...cover(bid, preferred),
  ...recruitment(bid, preferred),
  ...leaving(bid, preferred),
  ...averagedStaff(bid),
  ...delegation(preferred),
  ...contacts(bid),
  ...completeness(bid),
  ...pay(bid, preferred)
];

export const risksTable = (all: readonly Risk[]): Table => ({
  title: "Risks that the numbers show",
  columns: [textColumn("risk", "risk"), textColumn("what", "how large"), textColumn("restsOn", "rests on")],
  rows: all.map(({ name, what, restsOn }) => [name, what, restsOn])
});

/** "20 weeks (believed: 14 to 30)". */
const believed = (
  { value, low, high }: Pick<Quantity, "value" | "low" | "high">,
  of: string,
  format: NumberFormat = numberText
): string => `${format(value)} ${of}${low === high ? "" : ` (believed: ${format(low)} to ${format(high)})`}`;

/** Whose the number is: the scenario's own, or a default with its quality. */
function originOf({ origin }: Pick<Quantity, "origin">): string {
  switch (origin.from) {
    case "scenario":
      return "the scenario";
    case "default": {
      const { id, quality } = defaultById(origin.id);
      return `${id} (${quality})`;
    }
    case "preset":
      return `preset ${origin.preset}`;
    case "derived":
      return "derived from the scenario's staff times";
  }
}

function cover({ base }: AnsweredBid, preferred: AnsweredOption | null): readonly Risk[] {
  const { staff, posts } = preferred?.scenario ?? base.scenario;
  const nurses = posts.filter(({ role }) => role === "cns");
  const heads = nurses.reduce((sum, post) => sum + post.heads, 0);
  const away = weeksAway(staff.time);
  if (away === null || heads === 0) return [];
  const wte = preferred?.posts.cns ?? wteInPlace(base.scenario, "cns");
  const { crossCoverShare } = staff;
  const weeks = believed(away, "weeks a year", (value) => numberText(Math.round(value * 10) / 10));
  const what =
    heads === 1
      ? `The ${wteText(wte)} WTE CNS is one person, who is away for ${weeks}: leave, bank holidays, study, illness. In those weeks no nurse is there${crossCoverShare.value === 0 ? ": cover by others is taken as none" : `, but for cover by others, taken as ${percentText(crossCoverShare.value)} of the time`}.`
      : `The ${wteText(wte)} WTE CNS are ${countText(heads)} people, each away for ${weeks}. While one is away the rest do the work${heads === 2 ? ", alone" : ""}.`;
  return [
    {
      name: heads === 1 ? "Single-handed" : "Cover",
      what,
      restsOn: `${originOf(away)}; cover: ${originOf(crossCoverShare)}`
    }
  ];
}

function recruitment({ base, found }: AnsweredBid, preferred: AnsweredOption | null): readonly Risk[] {
  if (preferred === null || preferred.added.cns + preferred.added.supportWorker === 0) return [];
  const { recruitmentWeeks, rampMonths } = base.scenario.staff;
  const ramp = preferred.added.cns > 0 ? rampMonths.cns : rampMonths.supportWorker;
  const met = metFromOf(preferred, found);
  const until =
    met?.monthsAfterStart != null
      ? ` With both, and the work that waits by then, the Standards are met from ${peopleText(met.monthsAfterStart)} months after the advert at the soonest, by simulation.`
      : "";
  return [
    {
      name: "Recruitment",
      what: `A post is filled ${believed(recruitmentWeeks, "weeks after its advert")}${ramp === undefined ? "" : `; whoever fills it does all of the work ${believed(ramp, "months later")}`}.${until}`,
      restsOn: `${originOf(recruitmentWeeks)}${ramp === undefined ? "" : `; ${originOf(ramp)}`}`
    }
  ];
}

function leaving({ base }: AnsweredBid, preferred: AnsweredOption | null): readonly Risk[] {
  const { staff, posts } = preferred?.scenario ?? base.scenario;
  const rate = staff.leaversPerYear.cns;
  const heads = posts.filter(({ role }) => role === "cns").reduce((sum, post) => sum + post.heads, 0);
  if (rate === undefined || !(rate.value > 0) || heads === 0) return [];
  const yearsBetween = 1 / (rate.value * heads);
  return [
    {
      name: "Leavers",
      what:
        `${believed(rate, "of CNS posts are left in a year", percentText)}: of ${heads === 1 ? "one person" : `${countText(heads)} people`} somebody leaves every ${numberText(Math.round(yearsBetween * 10) / 10)} years on average, ` +
        "followed by the weeks of recruitment and the months of learning again. The costs take nobody to leave.",
      restsOn: originOf(rate)
    }
  ];
}

/** What a simulation by headroom leaves out. */
function averagedStaff({ base }: AnsweredBid): readonly Risk[] {
  const { fidelity, vacancyShare } = base.scenario.staff;
  if (fidelity !== "headroom") return [];
  return [
    {
      name: "Absence in spells",
      what: `The simulation takes absence off every day alike, with no vacancies and no leavers. Real absence comes in weeks, in which work waits; ${believed(vacancyShare, "of such posts are vacant at any time", percentText)}. What is told as met is the best case of staffing.`,
      restsOn: `staff.fidelity of the scenario; ${originOf(vacancyShare)}`
    }
  ];
}

function delegation(preferred: AnsweredOption | null): readonly Risk[] {
  if (preferred === null || preferred.posts.supportWorker === 0) return [];
  const strict = preferred.simulated.readings.find(({ reading }) => reading === "strict");
  const told = readingOf(preferred);
  const [share, delegated] = [strict, told].map((each) =>
    each === undefined ? null : (findRow(each.rows, "work-in-time")?.mean ?? null)
  );
  if (told.reading !== "delegated" || share == null || delegated == null) return [];
  const oversight = defaultById("oversight-minutes");
  return [
    {
      name: "Delegation",
      what: `Read strictly, where only nurses do what the Standards give to nurses, ${roundPercentText(share)} of due work is done in time with these posts, and not ${roundPercentText(delegated)}. It also hangs on what oversight takes: ${believed(oversight, "minutes a task")}.${releasedWords(told)}`,
      restsOn: `the simulation in both readings; csw-released-hours-54; ${oversight.id} (${oversight.quality})`
    }
  ];
}

/** Nurses' hours released, beside the one published count of them. */
function releasedWords({ rows }: Pick<SimulatedReading, "rows">): string {
  const hours = findRow(rows, "released-in-11-weeks")?.mean;
  const counted = factById("csw-released-hours-54");
  if (hours == null || counted.kind !== "number") return "";
  return ` In eleven weeks these support workers release ${peopleText(hours)} hours of nurses' time by simulation; the one published count found ${numberText(counted.value)}, of a post whose size it does not tell. Until somebody counts again, what a support worker frees is a belief.`;
}

function contacts({ base }: AnsweredBid): readonly Risk[] {
  const { contactsPerPersonYear, calibration, reach } = base.scenario;
  const { low, high, quality, id } = defaultById("contacts-per-person-year");
  // A rate that the scenario states or an audit counted is known better.
  if (contactsPerPersonYear.origin.from === "scenario" || calibration.to !== "reach") return [];
  return [
    {
      name: "Contacts",
      what: `How often people contact their nurse was not counted here. ${numberText(contactsPerPersonYear.value)} contacts a person a year are inferred from what staff say one full-time nurse can care for (${believed(reach.share, "of the caseload of an organisation as surveyed", percentText).replace(/ \((believed: [^)]*)\)/, ", $1")}); ${peopleText(low)} to ${peopleText(high)} are believed where nothing is inferred. An audit of four weeks' contacts would settle it.`,
      restsOn: `${originOf(reach.share)}; ${id} (${quality})`
    }
  ];
}

function completeness({ base }: AnsweredBid): readonly Risk[] {
  const what = {
    full: null,
    partial: "New people are counted in part: the need rests on an undercount that nobody has measured.",
    none: "New people are not counted: their number is an estimate, and every figure hangs on it."
  }[base.scenario.dataCompleteness];
  const growth = defaultById("inflow-growth-per-year");
  const said =
    what ??
    `The number of new people is taken as fully counted, and as growing by ${believed(growth, "a year", percentText)}. An undercount would raise the need in proportion.`;
  return [
    {
      name: "Data",
      what: said,
      restsOn: `dataCompleteness of the scenario (${base.scenario.dataCompleteness})${what === null ? `; ${growth.id} (${growth.quality})` : ""}`
    }
  ];
}

function pay({ terms, prices }: AnsweredBid, preferred: AnsweredOption | null): readonly Risk[] {
  const dearest = prices.cases
    .filter(({ what }) => what === "payInflation")
    .flatMap(({ at, options }) => {
      const own = options.find(({ name }) => name === preferred?.name);
      return own === undefined || typeof at !== "number" ? [] : [{ at, nominal: own.nominal }];
    })
    .sort((a, b) => b.nominal - a.nominal)[0];
  if (preferred === null || dearest === undefined) return [];
  const nominal = preferred.priced.financial.reduce((sum, { increment }) => sum + increment, 0);
  if (!(dearest.nominal > nominal)) return [];
  return [
    {
      name: "Pay",
      what: `After the last pay table pay is taken to rise by ${believed(terms.payInflation, "a year", percentText)}. At ${percentText(dearest.at)} the posts cost ${poundsText(dearest.nominal - nominal)} more over ${countText(terms.years)} years.`,
      restsOn: originOf(terms.payInflation)
    }
  ];
}
