import { htmlTable } from "../html-table.ts";
import type { Chart } from "./chart.ts";

/** All that a chart shows, as markup of an HTML table; every text in it is escaped. */
export const chartTable = ({ table, title }: Chart): string => htmlTable(table, { caption: title }).markup;
