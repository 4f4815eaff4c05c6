import type { IndicatorRow, Scenario } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import { beside, estimateText } from "../indicator-format.ts";
import { percentText } from "../number-format.ts";
import { roleName } from "../role-name.ts";
import { type Cell, column, textColumn } from "../table.ts";
import { seriesKey } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";
import { estimateCell } from "./estimate-cell.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

interface Worked {
  /** "CNS". */
  readonly role: string;
  /** By service, in their order; null where it has no such post. */
  readonly rows: readonly (IndicatorRow | null)[];
}

/** Share of clinical time that each role works; null with nobody in post. */
export function utilisationChart(services: readonly ChartedService[]): Chart | null {
  checkServices(services);
  const [first] = services;
  const all = workedOf(services);
  if (first === undefined || all.length === 0) return null;
  const ceilings = new Set(services.map(({ scenario }) => ceilingOf(scenario)));
  const ceiling = ceilings.size === 1 ? ceilingOf(first.scenario) : null;
  const isOne = services.length === 1;
  const series = services.map(({ name }, i) => ({ name, look: seriesLook(i) }));
  const told = all.flatMap(({ role, rows }) =>
    rows.flatMap((row, i) => (row === null ? [] : [{ role, name: services[i]?.name ?? "", row }]))
  );
  return {
    id: "utilisation",
    title: isOne ? findingOfOne(all, ceiling) : findingOfSeveral(told, all),
    alt: `Share of the time for patients that is worked. ${told
      .map(({ role, name, row }) => `${role}${isOne ? "" : `, ${name}`}: ${estimateText(row)}.`)
      .join(" ")}${ceiling === null ? "" : ` Ceiling of planned time: ${percentText(ceiling)}.`}`,
    key: `Marks: share of the time for patients that is worked; lines: 95 % intervals of chance alone.${ceiling === null ? "" : " Broken line: the ceiling of planned time, above which work that comes by chance must wait."}${seriesKey(series)}`,
    table: {
      title: "Time for patients that is worked",
      columns: [
        textColumn("role", "role"),
        ...(isOne ? [] : [textColumn("service", "service")]),
        column("worked", "worked", "of time for patients", "share"),
        column("ceiling", "ceiling of planned time", "", "share")
      ],
      rows: told.map(({ role, name, row }): Cell[] => [role, ...(isOne ? [] : [name]), estimateCell(row), ceiling])
    },
    plot: (width) =>
      lineRowsPlot({
        width,
        ...(ceiling === null ? {} : { through: { value: ceiling, label: `ceiling ${percentText(ceiling)}` } }),
        x: { label: "time for patients that is worked", domain: [0, 1], tickFormat: percentText },
        rows: all.map(({ role, rows }) => ({
          label: role,
          lines: rows.map((row, i) => ({
            look: seriesLook(i),
            value: row?.mean ?? null,
            low: row?.low ?? null,
            high: row?.high ?? null,
            ...(isOne ? {} : { name: services[i]?.name ?? "" }),
            text: shareText(row, ceiling)
          }))
        }))
      })
  };
}

const ceilingOf = ({ staff }: Scenario): number => staff.targetUtilisation.value;

const shareText = (row: IndicatorRow | null, ceiling: number | null): string =>
  row === null || row.mean === null ? "no post" : beside(row.mean, ceiling ?? row.mean);

/** Roles with a post in any of the services, in the order of the first that has them. */
function workedOf(services: readonly ChartedService[]): readonly Worked[] {
  const roles = [
    ...new Set(
      services.flatMap(({ reading: { rows } }) =>
        rows.flatMap(({ id, role }) => (id === "utilisation" && role !== null ? [role] : []))
      )
    )
  ];
  return roles.flatMap((role): Worked[] => {
    const rows = services.map(({ reading }) => {
      const row = findRow(reading.rows, "utilisation", { role });
      return row === undefined || row.mean === null ? null : row;
    });
    const knows = services.find(({ reading }) => findRow(reading.rows, "utilisation", { role }) !== undefined);
    if (knows === undefined || rows.every((row) => row === null)) return [];
    const name = roleName(role, knows.scenario);
    return [{ role: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, rows }];
  });
}

function findingOfOne(all: readonly Worked[], ceiling: number | null): string {
  const texts = all.flatMap(({ role, rows: [row] }) => {
    if (row == null || row.mean === null) return [];
    if (row.mean === 0) return [`${pluralOf(role)} are given no work`];
    return [`${pluralOf(role)} work ${beside(row.mean, ceiling ?? row.mean)}${againstCeiling(row, ceiling)}`];
  });
  return `Of their time for patients, ${texts.map((text, i) => (i === 0 ? text : lowered(text))).join("; ")}`;
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const pluralOf = (role: string): string => `${role}s`;

function againstCeiling({ low, high }: IndicatorRow, ceiling: number | null): string {
  if (ceiling === null) return "";
  const limit = `the ceiling of ${percentText(ceiling)}`;
  if (low !== null && low > ceiling) return `, above ${limit}`;
  if (high !== null && high < ceiling) return `, below ${limit}`;
  return `; whether that is above ${limit} cannot be told`;
}

function findingOfSeveral(
  told: readonly { readonly role: string; readonly name: string; readonly row: IndicatorRow }[],
  all: readonly Worked[]
): string {
  const [role] = all.map((each) => each.role);
  const own = told.filter((one) => one.role === role);
  return `Of their time for patients ${lowered(pluralOf(role ?? ""))} work: ${own.map(({ name, row }) => `${name} ${beside(row.mean ?? 0, row.mean ?? 0)}`).join(", ")}`;
}
