import { looksLikeIdentifier } from "@caseload/simulation";
import { headingWords } from "./heading-words.ts";
import { namedRole } from "./staff-column.ts";
import type { SizeMeasure } from "./trust.ts";

/** What a column may say of a trust. */
export type ColumnMeaning =
  | { readonly is: "name" | "odsCode" | "alliance" | "serviceModel" | "dataCompleteness" | "sites" | "rurality" }
  | { readonly is: "size"; readonly measure: SizeMeasure }
  | { readonly is: "wte"; readonly role: string; readonly qualifier: string }
  /** Of all posts of the trust where the heading names no role. */
  | { readonly is: "share"; readonly role: string | null; readonly qualifier: string };

/** A heading that is not understood, with the reason where one is known. */
export interface Unread {
  readonly is: "unread";
  readonly why: string | null;
}

const unread = (why: string | null = null): Unread => ({ is: "unread", why });

/**
 * What a heading means. Generous in spelling and strict in sense: a word that makes another number of it (a rate, a month,
 * a vacancy, another cancer) leaves the column unread, with the reason.
 */
export function columnMeaning(heading: string): ColumnMeaning | Unread {
  const words = headingWords(heading);
  const has = (...any: readonly string[]): boolean => any.some((word) => words.includes(word));
  if (words.length === 0) return unread();
  if (isCode(words)) return { is: "odsCode" };
  if (isName(words)) return { is: "name" };
  if (looksLikeIdentifier(heading)) return unread("it looks like an identifier of people");
  if (has("comment", "note", "source", "email", "telephone", "phone")) return unread();
  if ((has("alliance") && !has("code", "number", "id")) || /^(cancer )?network( name)?$/.test(words.join(" "))) {
    return { is: "alliance" };
  }
  if (has("completeness") || /^(sbc )?data (quality|collection|collected|complete)$/.test(words.join(" "))) {
    return has("percent") ? unread("the words full, partial or none are wanted") : { is: "dataCompleteness" };
  }
  if (has("rural", "rurality", "urban") && !has("percent", "share")) return { is: "rurality" };
  if (has("model")) return { is: "serviceModel" };
  if (has("site") && !has("code", "name", "id", "list")) return { is: "sites" };
  return staffMeaning(words, has) ?? sizeMeaning(has) ?? unread();
}

type Has = (...any: readonly string[]) => boolean;

const isCode = (words: readonly string[]): boolean =>
  /^(nhs )?(ods|((ods|organisation|trust|provider)( ods)? )?(code|identifier)|(ods|organisation|trust|provider) id)$/.test(
    words.join(" ")
  );

const isName = (words: readonly string[]): boolean => {
  const core = words.filter((word) => !["name", "nhs", "of", "the", "or", "full"].includes(word));
  const places = ["trust", "organisation", "provider", "hospital", "foundation", "health", "board", "acute"];
  if (core.length === 0) return words.includes("name");
  return core.every((word) => places.includes(word) || (word === "service" && words.includes("name")));
};

function staffMeaning(words: readonly string[], has: Has): ColumnMeaning | Unread | null {
  const named = namedRole(words);
  const ofPeople = ["patient", "people", "case", "caseload", "hna", "assessment", "plan", "diagnosis", "met", "target"];
  if (has("share", "percent") && (has("sbc", "time") || named !== null)) {
    if (has(...ofPeople)) return unread("it is a share of people, not of staff time");
    if (has("vacancy", "sickness", "turnover"))
      return unread("it is not the share of time for secondary breast cancer");
    return { is: "share", role: named?.role ?? null, qualifier: named?.qualifier ?? "" };
  }
  const isPost = has("wte", "post", "staff", "staffing") || (has("whole") && has("time"));
  if (named === null) return isPost && has("wte") ? unread("it names no role, such as CNS or support worker") : null;
  if (has(...ofPeople, "per", "ratio")) return null;
  if (has("vacancy")) return unread("vacancies are not posts in place");
  if (has("headcount", "number") && !has("wte")) return unread("people are counted, where WTE are wanted");
  const asked = [
    "needed",
    "need",
    "required",
    "requested",
    "planned",
    "gap",
    "funded",
    "establishment",
    "budgeted",
    "new"
  ];
  if (has(...asked)) return unread("only posts in place are wanted");
  if (has("cost", "salary", "hour", "minute", "sickness", "turnover", "leaver", "name", "lead")) return unread();
  return { is: "wte", ...named };
}

function sizeMeaning(has: Has): ColumnMeaning | Unread | null {
  const measure = measureOf(has);
  if (measure === null) return null;
  if (has("percent", "share", "rate", "ratio", "per100", "median", "density", "growth", "change")) {
    return unread("it is a rate or a share, where a count is wanted");
  }
  if (has("per") && has("cns", "nurse", "wte", "post", "100", "1000", "100000", "100k", "head")) {
    return unread("it is a rate, where a count is wanted");
  }
  if (has("month", "week", "quarter") && !has("12")) return unread("a year's count is wanted");
  if (has("within", "breach", "breached", "target", "standard", "met", "told", "performance", "forecast", "date")) {
    return unread("it does not count everybody");
  }
  if (has("female", "male", "woman", "women", "men", "aged", "age")) return unread("it counts a part of the people");
  return { is: "size", measure };
}

const otherCancers = [
  "lung",
  "bowel",
  "colorectal",
  "prostate",
  "skin",
  "gynaecological",
  "urological",
  "haematological"
];

function measureOf(has: Has): SizeMeasure | null {
  const isSecondary = has("sbc");
  if (has(...otherCancers)) return null;
  if (has("population", "catchment", "inhabitant", "resident")) return "population";
  const isReferral = has("pathway", "referral", "2ww", "fd", "fds", "activity");
  if (isReferral && !isSecondary) return has("breast", "pathway", "2ww", "fds", "28") ? "breastActivity" : null;
  const isOther = has("primary", "early", "novo") || (has("breast") && !isSecondary);
  if (isOther) return null;
  const people = has("patient", "people", "case", "diagnosis", "referral") || isSecondary;
  if (has("new", "incidence", "incident") && people) return "newPatients";
  if (has("diagnosis") || has("incidence")) return "newPatients";
  if (has("caseload", "prevalence", "prevalent")) return "caseload";
  const isHere = has("on", "living", "current", "currently", "active", "under", "care") || isSecondary;
  return has("patient", "people", "case") && isHere && !has("new") ? "caseload" : null;
}
