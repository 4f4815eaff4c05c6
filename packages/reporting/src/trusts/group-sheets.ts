import type { ComparedGroup, Comparison, Need } from "@caseload/planning";
import type { WorkbookCell, WorkbookSheet } from "../workbook.ts";
import { strategyName } from "./allocation-section.ts";
import { groupLabel } from "./group-tables.ts";
import { pooledGroups, wayName } from "./pooling-sections.ts";
import { endCells, ends, number, text, whoCellsOf, whoColumns } from "./sheet-columns.ts";
import { needBy } from "./trust-words.ts";

/** One row an alliance; below, all trusts together. None where the file names no alliance. */
export function alliancesSheets({ alliances, total, trusts, chosen }: Comparison): readonly WorkbookSheet[] {
  if (alliances.length === 0) return [];
  const row = (group: ComparedGroup): readonly WorkbookCell[] => {
    const need = answered(needBy(group.needs, chosen));
    return [
      groupLabel(group, trusts),
      group.trusts.length,
      ...endCells(group.newPatientsPerYear),
      ...endCells(group.caseload),
      group.inPlace?.trusts ?? 0,
      group.inPlace?.weighted.cns ?? null,
      group.inPlace?.weighted.supportWorker ?? null,
      ...endCells(need?.posts.cns),
      ...endCells(need?.gap?.cns),
      ...endCells(need?.posts.supportWorker),
      ...endCells(need?.gap?.supportWorker),
      ...endCells(need?.costPerYear)
    ];
  };
  return [
    {
      name: "Alliances",
      columns: [
        text("Alliance", "As in the file, and whether its trusts are sized by proxy.", 34),
        number("Trusts", "people", "Trusts of the alliance in this comparison."),
        ...ends("New people a year", "people", "Sum over the trusts; the ends respect what trusts share."),
        ...ends("People on the caseload", "people", "Sum over the trusts; the ends respect what trusts share."),
        number("Trusts whose posts are in the file", "people", "What is in place and what is short is told for these."),
        number(
          "CNS in place, WTE",
          "posts",
          "Weighted by the share of their time; over the trusts whose posts are in the file."
        ),
        number("Support workers in place, WTE", "posts", "The same for support workers."),
        ...ends("CNS needed, WTE", "posts", "By the method and in the reading named on the first sheet."),
        ...ends("CNS short (- over), WTE", "posts", "Of the trusts whose posts are in the file."),
        ...ends("Support workers needed, WTE", "posts", "By the same method."),
        ...ends("Support workers short (- over), WTE", "posts", "Of the trusts whose posts are in the file."),
        ...ends("Cost of the need a year", "pounds", "Pounds a year of all posts needed.")
      ],
      rows: alliances.map(row),
      footer: [row(total)]
    }
  ];
}

const answered = (need: Need | undefined): Need | undefined => (need?.cannotTell === null ? need : undefined);

/** Points of the funnel plots, and their limits. */
export function funnelSheets({ funnels, trusts }: Comparison): readonly WorkbookSheet[] {
  if (funnels.length === 0) return [];
  return [
    {
      name: "Funnel data",
      columns: [
        text("Plot", "What is plotted.", 40),
        ...whoColumns,
        number("Denominator", "number", "What the rate is divided by, as the plot's title says; a protected number."),
        number("Rate", "number", "The rate of the trust."),
        number("Rate of all", "number", "The centre line."),
        number("Distance", "number", "Standardised distance from the centre, after overdispersion."),
        text("Zone", "Within the limits, or beyond those of 95 % or 99.8 %.", 16),
        text("Not shown because", "Why a trust has no point.", 40)
      ],
      rows: funnels.flatMap((funnel) => [
        ...funnel.points.map((point) => [
          funnel.title,
          ...whoCellsOf(point.key, point.name, trusts),
          ...[point.denominator, point.rate, funnel.centre, point.z, point.zone, null]
        ]),
        ...funnel.leftOut.map(({ name, why }) => [funnel.title, name, null, null, null, funnel.centre, null, null, why])
      ])
    },
    {
      name: "Funnel limits",
      columns: [
        text("Plot", "What is plotted.", 40),
        number("Denominator", "number", "Where along the plot."),
        number("95 %: low", "number", "Below lie 2.5 % of trusts by chance."),
        number("95 %: high", "number", "Above lie 2.5 % of trusts by chance."),
        number("99.8 %: low", "number", "Below lies 0.1 % of trusts by chance."),
        number("99.8 %: high", "number", "Above lies 0.1 % of trusts by chance.")
      ],
      rows: funnels.flatMap(({ title, limits }) =>
        limits.map((at) => [title, at.denominator, at.low95, at.high95, at.low998, at.high998])
      )
    }
  ];
}

/** What sharing posts saves, and the arithmetic line by line; none where it was not asked for. */
export function poolingSheets(comparison: Comparison): readonly WorkbookSheet[] {
  const pooled = pooledGroups(comparison).map(({ group, pooling }) => ({
    name: groupLabel(group, comparison.trusts),
    pooling
  }));
  if (pooled.length === 0) return [];
  const group = text("Group", "An alliance, or all trusts.", 34);
  return [
    {
      name: "Pooling",
      columns: [
        group,
        text("Reading", "Of the Standards.", 11),
        text("Way", "Each trust alone, posts shared between sites, or leave covered by neighbours.", 28),
        number("CNS by arithmetic, WTE", "posts", "By the load method."),
        number("Support workers by arithmetic, WTE", "posts", "By the load method."),
        number(
          "CNS by simulation, WTE",
          "posts",
          "Sum of each alone, or the pooled service; empty where not simulated."
        ),
        number("Support workers by simulation, WTE", "posts", "The same for support workers."),
        text("Verdict", "Whether the simulated posts meet the Standards.", 16)
      ],
      rows: pooled.flatMap(({ name, pooling: { reading, ways } }) =>
        ways.map(({ way, byArithmetic, bySimulation, verdict }) => [
          ...[name, reading, wayName[way], byArithmetic.cns, byArithmetic.supportWorker],
          ...[bySimulation?.cns ?? null, bySimulation?.supportWorker ?? null, verdict]
        ])
      )
    },
    {
      name: "Pooling arithmetic",
      columns: [
        group,
        text("Line", "What is worked out.", 40),
        text("Arithmetic", "How, with its numbers.", 70),
        number("Value", "number", "The result, unrounded."),
        text("Unit", "Of the value.", 16)
      ],
      rows: pooled.flatMap(({ name, pooling: { explain } }) =>
        explain.map(({ label, arithmetic, value, unit }) => [name, label, arithmetic, value, unit])
      )
    }
  ];
}

/** How new posts are shared by each strategy; none where it was not asked for. */
export function allocationSheets({ allocation, trusts }: Comparison): readonly WorkbookSheet[] {
  if (allocation === null) return [];
  const { strategies } = allocation;
  const strategy = text("Strategy", "What the new posts are to do first.", 34);
  return [
    {
      name: "Allocation",
      columns: [
        strategy,
        number("Need closed, WTE", "posts", "Expected, over what is not known."),
        number("Need left, WTE", "posts", "Expected, over what is not known."),
        number("Trusts covered", "people", "Trusts whose need is covered afterwards."),
        number("Trusts covered, expected", "number", "Over what is not known."),
        number("Least covered has", "share", "Posts over need of the trust that is worst off afterwards."),
        number("Unused, WTE", "posts", "New posts that nobody needs any more.")
      ],
      rows: strategies.map((each) => [
        strategyName[each.strategy],
        ...[each.closed, each.left, each.trustsMeeting, each.trustsMeetingExpected, each.lowestCoverage, each.unused]
      ])
    },
    {
      name: "New posts",
      columns: [strategy, ...whoColumns, number("New posts, WTE", "posts", "That the trust is given.")],
      rows: strategies.flatMap(({ strategy: id, given }) =>
        given.map(({ key, name, wte }) => [strategyName[id], ...whoCellsOf(key, name, trusts), wte])
      )
    }
  ];
}

/** Gaps in order; none where ranks were not asked for, or no gap is known. */
export function ranksSheets({ ranks, trusts }: Comparison): readonly WorkbookSheet[] {
  if (ranks === null || ranks.rows.length === 0) return [];
  const per = ranks.perHundredPeople ? " for 100 people" : "";
  return [
    {
      name: "Ranks",
      columns: [
        ...whoColumns,
        ...ends(`CNSs short (- over)${per}, WTE`, "posts", "Need less posts in place."),
        number("Rank", "people", "By the best guess, the largest gap first."),
        number("Rank: from", "people", "The first rank that the trust may have."),
        number("Rank: to", "people", "The last rank that the trust may have.")
      ],
      rows: ranks.rows.map(({ key, name, gap, rank, rankLow, rankHigh }) => [
        ...whoCellsOf(key, name, trusts),
        ...endCells(gap),
        ...[rank, rankLow, rankHigh]
      ])
    }
  ];
}
