/**
 * Script of a page that stands alone: the trust picker and tables that sort. It loads nothing, and writes text only, never
 * markup. The page reads in full without it.
 */
export const pageScript = `
"use strict";
document.documentElement.classList.add("scripted");
(() => {
  const picker = document.getElementById("pick");
  const cards = [...document.querySelectorAll(".card")];
  const told = document.getElementById("picked");
  const picked = document.querySelector(".cards");
  const show = () => {
    for (const card of cards) card.hidden = picker.value !== "" && card.id !== picker.value;
  };
  if (picker) {
    picker.addEventListener("change", () => {
      show();
      picked.classList.add("chosen");
      told.textContent = "Shown: " + picker.selectedOptions[0].textContent;
    });
    if (picker.options.length > 1) picker.selectedIndex = 1;
    show();
  }
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const body = table.tBodies[0];
    const inFile = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const live = document.getElementById("order");
    const valueOf = (row, at) => {
      const cell = row.cells[at];
      return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
    };
    const sort = (at, direction) => {
      const isNumeric = heads[at].classList.contains("number");
      const sign = direction === "descending" ? -1 : 1;
      const rows = direction === "none" ? inFile : [...inFile].sort((one, other) => {
        if (!isNumeric) return sign * one.cells[at].textContent.localeCompare(other.cells[at].textContent, "en-GB");
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
    heads.forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(at, head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending"));
    });
    document.getElementById("as-in-file").addEventListener("click", () => sort(0, "none"));
  }
})();
`;
