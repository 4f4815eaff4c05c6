/**
 * Part of the script of a page: heads of tables marked `data-sortable` become buttons that sort, and a live region `#order`
 * says what was done. A button `#as-in-file` brings the first order back; without one the third press does.
 */
export const sortableScript = `
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const inFile = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const live = document.getElementById("order");
  const reset = document.getElementById("as-in-file");
  const valueOf = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  };
  const sort = (at, direction) => {
    const isNumeric = heads[at].classList.contains("number");
    const sign = direction === "descending" ? -1 : 1;
    const rows = direction === "none" ? inFile : [...inFile].sort((one, other) => {
      if (!isNumeric) return sign * one.cells[at].textContent.localeCompare(other.cells[at].textContent, "en-GB", { numeric: true });
      const a = valueOf(one, at), b = valueOf(other, at);
      return a === null || b === null ? (a === null) - (b === null) : sign * (a - b);
    });
    body.append(...rows);
    heads.forEach((head, i) => {
      if (i === at && direction !== "none") head.setAttribute("aria-sort", direction);
      else head.removeAttribute("aria-sort");
    });
    live.textContent = direction === "none" ? "Order: as in the file."
      : "Order: by " + heads[at].textContent.trim() + ", " + direction + (isNumeric ? "; rows without a number last." : ".");
  };
  const next = { ascending: "descending", descending: reset === null ? "none" : "ascending" };
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(at, next[head.getAttribute("aria-sort")] ?? "ascending"));
  });
  if (reset !== null) reset.addEventListener("click", () => sort(0, "none"));
}
`;
