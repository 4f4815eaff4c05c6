import { nearestIds } from "@caseload/evidence";
import type { Quantity } from "../quantity/quantity.ts";
import type { BidProse, BidTerms } from "./bid-terms.ts";
import { bundledEvidence, type Evidence } from "./evidence-bundle.ts";
import { type Issue, inFileOrder } from "./issue.ts";
import { type Path, pathText } from "./path.ts";
import { inOwnUnit, type QuantityInput } from "./quantity-input.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { suggest } from "./suggest.ts";
import { issueAt } from "./yaml-reader.ts";

export interface BidOptions {
  /** Names of the options beside the variants of the file; what a bid calls them is its own affair. */
  readonly otherOptions: readonly string[];
  /** Ids of the facts that may be put forward for a claim. */
  readonly factIds: readonly string[];
}

/**
 * Section `bid` of a scenario file with its defaults, which lean on the scenario: its start date and years. A file without
 * the section has a bid of defaults.
 */
export function resolveBid(
  { name, content, positions }: ScenarioFile,
  scenario: Pick<Scenario, "startDate" | "years" | "cost">,
  { otherOptions, factIds }: BidOptions,
  evidence: Evidence = bundledEvidence
): { readonly ok: true; readonly terms: BidTerms } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const bid = content.bid ?? {};
  const issues: Issue[] = [];
  const report = (path: Path, wanted: string, found: unknown, suggestion: string | null): void => {
    issues.push(issueAt(name, positions, ["bid", ...path], "unknownWord", wanted, found, suggestion));
  };
  const variants = (content.variants ?? []).map((variant) => variant.name);
  const among = (options: readonly string[], path: Path, option: string | undefined): void => {
    if (option === undefined || options.includes(option)) return;
    report(path, `the name of an option (${options.join(", ")})`, option, suggest(option, options));
  };
  among([...otherOptions, ...variants], ["preferred"], bid.preferred);
  if (bid.minimum !== undefined && !variants.includes(bid.minimum)) {
    const names = variants.length === 0 ? "there is none" : variants.join(", ");
    report(["minimum"], `the name of a variant (${names})`, bid.minimum, suggest(bid.minimum, variants));
  }
  const years = bid.years ?? scenario.years;
  for (const [index, { options, year = 1 }] of (bid.oneOffCosts ?? []).entries()) {
    // A cost of a year that is not told would be left out unsaid.
    if (year > years) report(["oneOffCosts", index, "year"], `a year of the bid, which has ${years}`, year, null);
    for (const [place, option] of (options ?? []).entries()) {
      among([...otherOptions, ...variants], ["oneOffCosts", index, "options", place], option);
    }
  }
  for (const [index, { evidence: id }] of (bid.benefits ?? []).entries()) {
    if (id === undefined || factIds.includes(id)) continue;
    report(["benefits", index, "evidence"], "the id of a fact", id, nearestIds(id, factIds)[0] ?? null);
  }
  if (issues.length > 0) return { ok: false, issues: inFileOrder(issues) };

  const startDate = bid.startDate ?? scenario.startDate;
  const share = (key: "payInflation" | "otherInflation" | "discountRate", id: string): Quantity =>
    given(bid[key], ["bid", key]) ?? defaultQuantity(evidence, id);
  return {
    ok: true,
    terms: {
      title: bid.title ?? null,
      author: bid.author ?? null,
      date: bid.date ?? startDate,
      startDate,
      years,
      pension: bid.pension ?? (scenario.cost.pension === "system" ? "system" : "trust"),
      payInflation: share("payInflation", "pay-inflation"),
      otherInflation: share("otherInflation", "other-inflation"),
      discountRate: share("discountRate", "discount-rate"),
      optimismBias: given(bid.optimismBias, ["bid", "optimismBias"]),
      appointAt: bid.appointAt ?? "entry",
      advertDate: bid.advertDate ?? startDate,
      minimum: bid.minimum ?? null,
      preferred: bid.preferred ?? null,
      oneOffCosts: (bid.oneOffCosts ?? []).map(({ options = null, ...cost }) => ({ ...cost, options })),
      fundingPounds: typeof bid.fundingPounds === "number" ? [bid.fundingPounds] : (bid.fundingPounds ?? null),
      claims: (bid.benefits ?? []).map(({ claim, evidence: id = null }) => ({ claim, evidence: id })),
      prose: written(bid.prose ?? {})
    }
  };
}

function given(input: QuantityInput | undefined, path: Path): Quantity | null {
  if (input === undefined) return null;
  const origin = { from: "scenario", path: pathText(path) } as const;
  return { ...inOwnUnit(input, "share"), unit: "share a year", origin };
}

function defaultQuantity({ defaults }: Evidence, id: string): Quantity {
  const found = defaults.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`invalid default; the evidence has none of this id: ${id}`);
  const { value, low, high, unit } = found;
  return { value, low, high, unit, origin: { from: "default", id } };
}

/** What is there: a blank text is none. */
const written = (prose: Readonly<Partial<Record<BidProse, string | undefined>>>): BidTerms["prose"] =>
  Object.fromEntries(Object.entries(prose).filter(([, text]) => text !== undefined && text.trim() !== ""));
