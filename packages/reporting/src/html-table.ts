import { Html, html } from "./html.ts";
import { type Cell, type Column, cellText, type Table } from "./table.ts";

export interface HtmlTableOptions {
  /** Heading of the table, read out with it. */
  readonly caption: string;
  /** Whether the script may make buttons of its column heads that sort it. */
  readonly canSort?: boolean;
}

/** A table as HTML: first column heads its rows; wide ones scroll in a region of their own that the keyboard reaches. */
export function htmlTable({ columns, rows }: Table, { caption, canSort = false }: HtmlTableOptions): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${`Table: ${caption}`}"><table${new Html(
    canSort ? " data-sortable" : ""
  )}><caption>${caption}</caption><thead><tr>${columns.map(head)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${columns.map((column, i) => cell(row[i] ?? null, column, i))}</tr>`)}
</tbody></table></div>`;
}

const numeric = ({ kind }: Column): Html => new Html(kind === "text" ? "" : ' class="number"');

const head = (column: Column): Html =>
  html`<th scope="col"${numeric(column)}>${column.label}${column.unit === "" ? "" : `, ${column.unit}`}</th>`;

function cell(value: Cell, column: Column, at: number): Html {
  const text = cellText(value, column.kind);
  if (at === 0) return html`<th scope="row">${text}</th>`;
  const sortsBy = typeof value === "number" ? value : typeof value === "object" && value !== null ? value.base : null;
  return sortsBy === null
    ? html`<td${numeric(column)}>${text}</td>`
    : html`<td${numeric(column)} data-value="${sortsBy}">${text}</td>`;
}
