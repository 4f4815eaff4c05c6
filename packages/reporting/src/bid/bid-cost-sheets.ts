import { financialYears, type PostCostLine, payAhead, payRules } from "@caseload/planning";
import { bundledEvidence } from "@caseload/simulation";
import { roleName } from "../role-name.ts";
import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookFormula,
  WorkbookInput,
  WorkbookKind,
  WorkbookSheet
} from "../workbook.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";

/** Rows of the sheet of inputs, the first below the heading. */
const inputRow = {
  payInflation: 2,
  otherInflation: 3,
  discountRate: 4,
  optimismBias: 5,
  nationalInsuranceRate: 6,
  threshold: 7,
  pension: 8,
  wholePension: 9,
  levy: 10
} as const;

const input = (name: keyof typeof inputRow): string => `Inputs!$B$${inputRow[name]}`;
const rate = (input: number): WorkbookInput => ({ input, kind: "rate" });
const formula = (text: string, value: number): WorkbookFormula => ({ formula: text, value });
const columnOf = (label: string, kind: WorkbookKind, width?: number): WorkbookColumn => ({
  label,
  kind,
  meaning: "",
  ...(width === undefined ? {} : { width })
});

/** Inputs, pay line by line, and both cases: whoever changes a price in the first sees the others follow. */
export function bidCostSheets(bid: AnsweredBid): readonly WorkbookSheet[] {
  const nominal = bid.options.flatMap((option) => option.priced.lines.map((line) => ({ option, line })));
  const real = bid.options.flatMap((option) => option.priced.realLines.map((line) => ({ option, line })));
  return [
    inputs(bid),
    paySheet("Pay", bid, nominal, "pension"),
    paySheet("Pay, real terms", bid, real, "wholePension"),
    financialSheet(bid, nominal.length + 1),
    economicSheet(bid, real.length + 1)
  ];
}

function inputs({ base, terms }: AnsweredBid): WorkbookSheet {
  const { priceYear } = base.scenario;
  const price = { year: priceYear, band: "7", step: "top", highCostArea: "none" } as const;
  const own = payRules({ ...price, pension: terms.pension }, bundledEvidence);
  const whole = payRules({ ...price, pension: "system" }, bundledEvidence);
  return {
    name: "Inputs",
    hasFilters: false,
    columns: [
      columnOf("input", "text", 50),
      columnOf("value (change what is shaded)", "rate", 14),
      columnOf("unit", "text", 28),
      columnOf("note", "text", 60)
    ],
    rows: [
      ["Rise of pay after the last pay table", rate(terms.payInflation.value), "a year", "The sheet Pay follows"],
      ["Rise of other prices", rate(terms.otherInflation.value), "a year", "Moves what comes once"],
      ["Discount rate", rate(terms.discountRate.value), "a year", "Economic case; the first year is not discounted"],
      [
        "Optimism bias",
        rate(terms.optimismBias?.value ?? 0),
        "of costs",
        "Economic case, on costs above those of doing nothing"
      ],
      ["National insurance", rate(own.onCosts.nationalInsuranceRate), "of pay above the threshold", "By head"],
      [
        "Threshold of national insurance",
        { input: own.onCosts.nationalInsuranceThresholdPounds, kind: "pounds" },
        "a year and head",
        "Taken to stay"
      ],
      [
        "Employer's pension contribution, financial case",
        rate(own.pensionRate),
        "of pay",
        terms.pension === "trust" ? "What a trust pays itself" : "The whole, with what is paid centrally"
      ],
      [
        "Employer's pension contribution, economic case",
        rate(whole.pensionRate),
        "of pay",
        "The whole, whoever pays it"
      ],
      ["Apprenticeship levy", rate(own.onCosts.apprenticeshipLevyRate), "of pay", ""]
    ]
  };
}

interface OptionLine {
  readonly option: AnsweredOption;
  readonly line: PostCostLine;
}

/** A row for each post, year and step: pay of the table in column J, years after it in K, the rest by formula. */
function paySheet(
  name: string,
  { base, terms }: AnsweredBid,
  lines: readonly OptionLine[],
  pension: "pension" | "wholePension"
): WorkbookSheet {
  const { highCostArea } = base.scenario.cost;
  const isReal = pension === "wholePension";
  const columns = [
    columnOf("option", "text"),
    columnOf("year", "text", 10),
    columnOf("role", "text", 16),
    columnOf("band and step", "text", 16),
    columnOf("WTE", "posts"),
    columnOf("heads", "number"),
    columnOf("share", "share"),
    columnOf("days in post", "number"),
    columnOf("days of year", "number"),
    columnOf("basic pay of the table, full time", "pounds"),
    columnOf("years after the table", "number"),
    columnOf("supplement, full time", "pounds"),
    columnOf("full-time pay", "pounds"),
    columnOf("pay", "pounds"),
    columnOf("national insurance", "pounds"),
    columnOf("pension", "pounds"),
    columnOf("levy", "pounds"),
    columnOf("in all", "pounds")
  ];
  return {
    name,
    columns,
    rows: lines.map(({ option, line }, index): WorkbookCell[] => {
      const row = index + 2;
      const price = {
        year: isReal ? base.scenario.priceYear : line.year,
        band: line.band,
        step: line.step,
        highCostArea
      };
      const rules = isReal
        ? { ...payRules({ ...price, pension: "system" }, bundledEvidence), factor: 1, tableOf: price.year }
        : payAhead({ ...price, pension: terms.pension }, terms.payInflation.value, bundledEvidence);
      const after = Number(price.year.slice(0, 4)) - Number(rules.tableOf.slice(0, 4));
      const part = (line.share * line.days) / line.daysOfYear;
      const pay = rules.fullTimePay * line.wte * part;
      return [
        ...[
          option.name,
          line.year,
          roleName(line.role, base.scenario),
          `${line.band}, ${line.step}`,
          line.wte,
          line.heads,
          line.share
        ],
        ...[line.days, line.daysOfYear, rules.basic / rules.factor, after, rules.supplement],
        formula(`J${row}*(1+${input("payInflation")})^K${row}+L${row}`, rules.fullTimePay),
        formula(`M${row}*E${row}*G${row}*H${row}/I${row}`, pay),
        formula(
          `${input("nationalInsuranceRate")}*MAX(0,M${row}*E${row}/F${row}-${input("threshold")})*F${row}*G${row}*H${row}/I${row}`,
          line.nationalInsurance
        ),
        formula(`${input(pension)}*N${row}`, line.pension),
        formula(`${input("levy")}*N${row}`, line.levy),
        formula(`SUM(N${row}:Q${row})`, line.total)
      ];
    })
  };
}

/** Posts of an option in a year, added up over the sheet of pay. */
const postsOf = (sheet: string, last: number, option: string, year: string): string =>
  `SUMIFS('${sheet}'!$R$2:$R$${Math.max(2, last)},'${sheet}'!$A$2:$A$${Math.max(2, last)},${option},'${sheet}'!$B$2:$B$${Math.max(2, last)},${year})`;

function financialSheet({ options, terms, base }: AnsweredBid, last: number): WorkbookSheet {
  const [nothing] = options;
  const priceYear = Number(base.scenario.priceYear.slice(0, 4));
  const rows = options.flatMap((option) => option.priced.financial.map((year, index) => ({ option, year, index })));
  return {
    name: "Financial case",
    columns: [
      columnOf("option", "text"),
      columnOf("year", "text", 10),
      columnOf("posts", "pounds"),
      columnOf("once, prices of the price year", "pounds"),
      columnOf("once", "pounds"),
      columnOf("in all", "pounds"),
      columnOf("more than doing nothing", "pounds"),
      columnOf("funding asked for", "pounds"),
      columnOf("not covered", "pounds")
    ],
    rows: rows.map(({ option, year, index }, at): WorkbookCell[] => {
      const row = at + 2;
      const after = Math.max(0, Number(year.year.slice(0, 4)) - priceYear);
      const once = onceIn(option, index);
      const doingNothing = nothing.priced.financial[index]?.posts ?? 0;
      return [
        option.name,
        year.year,
        formula(postsOf("Pay", last, `$A${row}`, `$B${row}`), year.posts),
        once,
        formula(`D${row}*(1+${input("otherInflation")})^${after}`, year.oneOff),
        formula(`C${row}+E${row}`, year.total),
        formula(
          `F${row}-${postsOf("Pay", last, `"${optionText(nothing.name)}"`, `$B${row}`)}`,
          year.total - doingNothing
        ),
        year.funding,
        year.shortfall === null ? null : formula(`G${row}-H${row}`, year.shortfall)
      ];
    }),
    footer: [
      [
        `Pension: ${terms.pension === "trust" ? "what a trust pays itself" : "the whole contribution"}; prices of each year, undiscounted`
      ]
    ]
  };
}

function economicSheet({ options, terms }: AnsweredBid, last: number): WorkbookSheet {
  const [nothing] = options;
  const years = financialYears(terms.startDate, terms.years);
  const rows = options
    .slice(1)
    .flatMap((option) => option.priced.economic.years.map((year, index) => ({ option, year, index })));
  return {
    name: "Economic case",
    columns: [
      columnOf("option", "text"),
      columnOf("year", "text", 10),
      columnOf("years from the first", "number"),
      columnOf("posts", "pounds"),
      columnOf("once", "pounds"),
      columnOf("more than doing nothing", "pounds"),
      columnOf("with optimism bias", "pounds"),
      columnOf("present value", "pounds")
    ],
    rows: rows.map(({ option, year, index }, at): WorkbookCell[] => {
      const row = at + 2;
      return [
        option.name,
        years[index]?.label ?? year.year,
        index,
        formula(postsOf("Pay, real terms", last, `$A${row}`, `$B${row}`), year.posts),
        onceIn(option, index),
        formula(
          `D${row}+E${row}-${postsOf("Pay, real terms", last, `"${optionText(nothing.name)}"`, `$B${row}`)}`,
          year.increment
        ),
        formula(`IF(F${row}>0,F${row}*(1+${input("optimismBias")}),F${row})`, year.withBias),
        formula(`G${row}/(1+${input("discountRate")})^C${row}`, year.presentValue)
      ];
    })
  };
}

/** Pounds of the price year that an option pays once in a year of the bid. */
const onceIn = ({ priced }: AnsweredOption, index: number): number =>
  priced.oneOffs.filter(({ year }) => year === index + 1).reduce((sum, { pounds }) => sum + pounds, 0);

/** A name within a formula. */
const optionText = (name: string): string => name.replaceAll('"', '""');
