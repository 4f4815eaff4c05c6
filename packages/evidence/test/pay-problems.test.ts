import { expect, test } from "vitest";
import { contractHours } from "../src/pay-tables.ts";
import { broken, patched, type Refusal } from "./broken-catalogue.ts";

const refusals: readonly Refusal[] = [
  [
    "pay missing",
    broken("payPoints", (list) => list.filter(({ band, year }) => !(band === "4" && year === "2025/26"))),
    "pay of band 4, entry, 2025/26 is missing"
  ],
  [
    "pay missing in the middle",
    broken("payPoints", (list) => list.filter(({ step }) => step !== "intermediate")),
    "pay of band 7, intermediate, 2024/25 is missing"
  ],
  ["pay twice", broken("payPoints", (list) => [...list, list[0]]), "pay of band 3, entry, 2024/25 occurs twice"],
  [
    "pay that falls with the step",
    broken("payPoints", (list) => patched(list, 1, { basicPounds: 24071 })),
    "pay of band 3, top, 2024/25 is not above that of band 3, entry, 2024/25"
  ],
  [
    "pay that falls with the band",
    broken("payPoints", (list) => patched(list, 2, { basicPounds: 24000 })),
    "pay of band 4, entry, 2024/25 is not above that of band 3, entry, 2024/25"
  ],
  ["on-costs missing", broken("onCosts", (list) => list.slice(1)), "on-costs of 2024/25 are missing"],
  ["on-costs twice", broken("onCosts", (list) => [...list, list[0]]), "on-costs of 2024/25 occur twice"],
  ...[1, -0.1, Number.NaN].map(
    (rate) =>
      [
        `rate ${rate}`,
        broken("onCosts", (list) => patched(list, 0, { apprenticeshipLevyRate: rate })),
        `rate of levy of 2024/25 is no share: ${rate}`
      ] as const
  ),
  [
    "supplement of more than all pay",
    broken("highCostAreas", (list) => patched(list, 0, { rate: 20 })),
    "rate of supplement inner, 2025/26 is no share: 20"
  ],
  [
    "pension that the trust overpays",
    broken("onCosts", (list) => patched(list, 0, { pensionTrustRate: 0.3 })),
    "in 2024/25 the trust pays more pension than the whole system"
  ],
  [
    "threshold below zero",
    broken("onCosts", (list) => patched(list, 0, { nationalInsuranceThresholdPounds: -1 })),
    "threshold of national insurance in 2024/25 is below 0"
  ],
  ["supplement twice", broken("highCostAreas", (list) => [...list, list[0]]), "supplement inner, 2025/26 occurs twice"],
  [
    "supplement with limits the wrong way round",
    broken("highCostAreas", (list) => patched(list, 0, { minimumPounds: 9000 })),
    "supplement inner, 2025/26 has limits that do not rise"
  ],
  [
    "hours from no date",
    broken("contractHours", (list) => patched(list, 0, { from: "April" })),
    "hours of England from April do not begin on a date"
  ],
  [
    "hours of no week",
    broken("contractHours", (list) => patched(list, 0, { hoursPerWeek: 0 })),
    "hours of England from 2004-12-01 are no hours of a week"
  ],
  [
    "hours out of order",
    broken("contractHours", (list) => [...list].reverse()),
    "hours of Scotland from 2024-04-01 do not come after the ones before"
  ],
  [
    "pay from an unknown document",
    broken("payPoints", (list) => patched(list, 0, { source: { document: "no-such", place: "p. 1" } })),
    "pay of band 3, entry, 2024/25 cites no-such, p. 1: not known"
  ],
  [
    "hours from no place",
    broken("contractHours", (list) => patched(list, 0, { source: { ...list[0]?.source, place: "" } })),
    `hours of England from 2004-12-01 cites ${contractHours[0]?.source.document}, no place: not known`
  ]
];

test.each(refusals)("refused: %s", (_, problems, expected) => {
  expect(problems).toContain(expected);
});
