import { highCostAreas, onCosts, payPoints, roles, type Scenario, sources } from "caseload";
import { quantityWords } from "./quantity-words.ts";

/** What a cost of posts is made of, and where each part is from. */
export interface PayCard {
  readonly title: string;
  readonly pairs: readonly (readonly [term: string, text: string])[];
  readonly sources: readonly string[];
}

/** The pay, supplement and on-costs that posts of these roles are priced with. */
export function payCard(title: string, scenario: Scenario, roleIds: readonly string[]): PayCard {
  const { cost, priceYear } = scenario;
  const held = [...new Set(roleIds)].flatMap((id) => roleOf(scenario, id) ?? []);
  const points = [...new Set(held.map(({ band }) => band))].flatMap((band) => {
    const ofBand = payPoints.filter((point) => point.year === priceYear && point.band === band);
    // bands without an intermediate step take the top
    return ofBand.find(({ step }) => step === cost.payStep) ?? ofBand.find(({ step }) => step === "top") ?? [];
  });
  const onCost = onCosts.find(({ year }) => year === priceYear);
  const area = highCostAreas.find((each) => each.year === priceYear && each.area === cost.highCostArea);
  const isWhole = cost.pension === "system";
  return {
    title,
    pairs: [
      ["Posts", held.map(({ label, band }) => `${label}, band ${band}`).join("; ")],
      ...points.map(
        ({ band, step, basicPounds }) =>
          [`Pay, band ${band}`, `${pounds(basicPounds)} a year full-time, ${step} step, ${priceYear}`] as const
      ),
      ["London supplement", cost.highCostArea === "none" ? "none" : supplementWords(area, priceYear)],
      ...(onCost === undefined
        ? []
        : ([
            [
              "National insurance",
              `${percent(onCost.nationalInsuranceRate)} of each person's pay above ${pounds(onCost.nationalInsuranceThresholdPounds)} a year`
            ],
            [
              "Pension",
              isWhole
                ? `${percent(onCost.pensionSystemRate)} of pay, with the part that is paid centrally`
                : `${percent(onCost.pensionTrustRate)} of pay, what the trust pays itself`
            ],
            ["Apprenticeship levy", `${percent(onCost.apprenticeshipLevyRate)} of pay`]
          ] as const))
    ],
    sources: [...points, ...(onCost === undefined ? [] : [onCost]), ...(area === undefined ? [] : [area])].map(
      ({ source, verification }) => `${titleOf(source.document)}, ${source.place} (${verification})`
    )
  };
}

/** Name and band of a role: that of a post in place, else what such a post usually has. */
function roleOf({ posts, roles: own }: Scenario, id: string) {
  const known = own.find((each) => each.id === id) ?? roles.find((each) => each.id === id);
  const band = posts.find(({ role }) => role === id)?.band ?? known?.band;
  return known === undefined || band == null ? null : { label: known.label, band };
}

function supplementWords(area: (typeof highCostAreas)[number] | undefined, year: string): string {
  if (area === undefined) return `not known for ${year}, and left out`;
  return `${percent(area.rate)} of pay, at least ${pounds(area.minimumPounds)} and at most ${pounds(area.maximumPounds)}`;
}

const titleOf = (document: string): string => sources.find(({ id }) => id === document)?.title ?? document;

const percent = (share: number): string =>
  quantityWords({ value: share, low: share, high: share, unit: "share" }).value;

const pounds = (value: number): string => `£${value.toLocaleString("en-GB")}`;
