import { sortableScript } from "../sortable-script.ts";

/**
 * Script of the page of a bid: pictures tell their values under the pointer and by arrow keys, options are shown and hidden
 * in all tables, tables sort. It loads nothing, and writes text only, never markup. The page reads in full without it.
 */
export const bidPageScript = `
"use strict";
document.documentElement.classList.add("scripted");
(() => {
  const wordsOf = (element) => element.textContent.replace(/\\s+/g, " ").trim();
  const headsOf = (table) => [...table.tHead.rows[0].cells].map(wordsOf);

  // Names in a picture stand for rows of its table; a long name is broken into lines or cut off.
  const nameOf = (text) => {
    const lines = [...text.querySelectorAll("tspan")];
    return (lines.length === 0 ? wordsOf(text) : lines.map(wordsOf).join(" ")).replace(/…$/, "");
  };
  for (const figure of document.querySelectorAll("figure")) {
    const svg = figure.querySelector("svg");
    const region = figure.querySelector(".scroll");
    const table = figure.querySelector("table");
    const heads = headsOf(table);
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map(wordsOf));
    const named = Math.max(0, heads.indexOf("option"));
    const marks = [...svg.querySelectorAll("text")].flatMap((text) => {
      const name = nameOf(text);
      if (name.length < 3) return [];
      // "CNS 2.0" stands at the end of a line, "Survival (years)" beside bars; every row of that name belongs to it.
      const isOf = (cell) => cell.length > 2 && (cell === name || (text.textContent.includes("…") && cell.startsWith(name)) ||
        (name.startsWith(cell + " ") && /^(?:[\\d.,]+|\\(.*\\))$/.test(name.slice(cell.length + 1))));
      const own = rows.filter((cells) => isOf(cells[named]));
      return own.length === 0 ? [] : [{ text, rows: own }];
    });
    if (marks.length === 0) continue;
    // Names at the left edge stand for all that is beside them.
    const isInRows = marks.every(({ text }) => text.getBoundingClientRect().left < svg.getBoundingClientRect().left + 12);
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    const heard = document.createElement("p");
    heard.className = "heard";
    heard.setAttribute("role", "status");
    const help = document.createElement("p");
    help.className = "key script-only";
    help.id = svg.closest("section").querySelector("[id]").id + "-help-" + [...document.querySelectorAll("figure")].indexOf(figure);
    help.textContent = "Values: point at the picture, or go to it with the Tab key and press the up and down arrows; Escape closes.";
    region.setAttribute("aria-describedby", help.id);
    figure.append(heard, tip);
    figure.querySelector(".key").after(help);
    let at = -1;
    const show = (next, isByKey) => {
      if (next === at) return;
      if (at >= 0) marks[at].text.classList.remove("here");
      at = next;
      tip.hidden = at < 0;
      if (at < 0) return;
      const { text, rows: own } = marks[at];
      text.classList.add("here");
      const lines = own.map((cells) => cells.map((cell, i) => heads[i] + ": " + cell).filter((_, i) => cells[i] !== "" && cells[i] !== "-"));
      tip.replaceChildren(...lines.map((each) => {
        const part = document.createElement("p");
        part.append(...each.flatMap((line) => [line, document.createElement("br")]).slice(0, -1));
        return part;
      }));
      const box = text.getBoundingClientRect(), frame = figure.getBoundingClientRect();
      const left = Math.min(Math.max(0, box.left - frame.left), Math.max(0, frame.width - tip.offsetWidth));
      tip.style.left = left + "px";
      tip.style.top = box.bottom - frame.top + 4 + "px";
      if (isByKey) {
        heard.textContent = lines.map((each) => each.join(", ")).join("; ");
        text.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    };
    const nearest = ({ clientX, clientY }) => {
      const far = marks.map(({ text }) => {
        const box = text.getBoundingClientRect();
        const dy = Math.max(0, box.top - clientY, clientY - box.bottom);
        return isInRows ? dy : dy + Math.max(0, box.left - clientX, clientX - box.right);
      });
      const least = Math.min(...far);
      return least > (isInRows ? 14 : 60) ? -1 : far.indexOf(least);
    };
    svg.addEventListener("pointermove", (event) => show(nearest(event), false));
    svg.addEventListener("pointerdown", (event) => show(nearest(event), false));
    figure.addEventListener("pointerleave", () => show(-1, false));
    region.addEventListener("blur", () => show(-1, false));
    const moves = { ArrowDown: (now) => Math.min(marks.length - 1, now + 1), ArrowUp: (now) => Math.max(0, now - 1), Home: () => 0, End: () => marks.length - 1, Escape: () => -1 };
    region.addEventListener("keydown", (event) => {
      const move = moves[event.key];
      if (move === undefined || (event.key === "Escape" && at < 0)) return;
      event.preventDefault();
      show(move(at), true);
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") show(-1, false); });
  }

  // Options are rows in some tables and columns in others.
  const choice = document.getElementById("shown-options");
  if (choice) {
    const boxes = [...choice.querySelectorAll("input")];
    const told = document.getElementById("shown");
    const parts = [...document.querySelectorAll("table")].flatMap((table) => {
      const heads = headsOf(table);
      const column = heads.indexOf("option");
      const rows = column < 0 ? [] : [...table.tBodies[0].rows].map((row) => ({ name: wordsOf(row.cells[column]), cells: [row] }));
      const columns = heads.map((name, i) => ({ name, cells: [...table.rows].map((row) => row.cells[i]) }));
      return [...rows, ...columns];
    });
    const update = () => {
      const hidden = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
      for (const { name, cells } of parts) for (const cell of cells) cell.hidden = hidden.has(name);
      told.textContent = "Options shown in tables: " + (boxes.length - hidden.size) + " of " + boxes.length + ".";
    };
    choice.addEventListener("change", update);
  }
  ${sortableScript}
})();
`;
