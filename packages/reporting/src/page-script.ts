import { sortableScript } from "./sortable-script.ts";

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
  ${sortableScript}
})();
`;
