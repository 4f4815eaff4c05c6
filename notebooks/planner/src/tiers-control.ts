import type { Scenario } from "caseload";
import { element } from "./element.ts";
import type { NumberCard } from "./number-card.ts";
import { quantityInFile } from "./quantity-in-file.ts";
import type { Change, Control } from "./setting-control.ts";

/** The tiers of need: moving one share moves the others in proportion, so that they sum to 100 %. */
export function tiersControl(change: Change, card: NumberCard): Control {
  const root = element("div", { class: "settings" });
  let tiers: Scenario["tiers"] = [];
  const rows = new Map<string, { readonly slide: HTMLInputElement; readonly field: HTMLInputElement }>();

  const give = (id: string, percent: number): void => {
    if (!(percent >= 0 && percent <= 100)) return;
    const others = tiers.filter((tier) => tier.id !== id);
    const rest = others.reduce((sum, { share }) => sum + share.value, 0);
    const left = 1 - percent / 100;
    const shareOf = (tier: Scenario["tiers"][number]): number =>
      tier.id === id ? percent / 100 : rest > 0 ? (tier.share.value / rest) * left : left / others.length;
    change(["tiers"], inFile(tiers, exactShares(tiers.map(shareOf))), `tier-${id}`);
  };

  const build = (): void => {
    rows.clear();
    root.replaceChildren(
      ...tiers.map(({ id, label }) => {
        const name = `tier-${id}`;
        const slide = element("input", {
          type: "range",
          id: `slide-${name}`,
          min: 0,
          max: 100,
          step: 1,
          "aria-label": `${label}, slider`
        });
        const field = element("input", {
          type: "number",
          id: `set-${name}`,
          min: 0,
          max: 100,
          step: "any",
          "aria-describedby": `unit-${name}`
        });
        slide.addEventListener("input", () => {
          field.value = slide.value;
          give(id, Number(slide.value));
        });
        field.addEventListener("change", () => give(id, Number(field.value)));
        rows.set(id, { slide, field });
        return element(
          "div",
          { class: "setting" },
          element(
            "div",
            { class: "setting-head" },
            element("label", { for: field.id }, label),
            card.opener(`tier-share-${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
          ),
          element("div", { class: "setting-row" }, slide, field),
          element("span", { class: "unit", id: `unit-${name}` }, "% of people at diagnosis")
        );
      })
    );
  };

  return {
    root,
    // Without an answer nobody knows the tiers in force: those of the last answer stay.
    ask: () => {},
    update(scenario) {
      const isNew = scenario.tiers.map(({ id }) => id).join() !== tiers.map(({ id }) => id).join();
      tiers = scenario.tiers;
      if (isNew) build();
      for (const { id, share } of tiers) {
        const row = rows.get(id);
        const shown = `${Number((share.value * 100).toPrecision(6))}`;
        if (row !== undefined && document.activeElement !== row.field) row.field.value = shown;
        if (row !== undefined && document.activeElement !== row.slide) row.slide.value = shown;
      }
    }
  };
}

/** Shares in ten-thousandths that sum to exactly one: the largest takes what rounding leaves. */
export function exactShares(shares: readonly number[]): readonly number[] {
  const rounded = shares.map((share) => Math.round(share * 10_000));
  const largest = rounded.indexOf(Math.max(...rounded));
  const missing = 10_000 - rounded.reduce((sum, each) => sum + each, 0);
  return rounded.map((each, i) => (i === largest ? each + missing : each) / 10_000);
}

/** The tiers as the scenario language has them, with other shares. */
const inFile = (tiers: Scenario["tiers"], shares: readonly number[]): readonly object[] =>
  tiers.map(({ id, label, contactMultiplier, complex, priority }, i) => ({
    ...{ id, label, share: shares[i] ?? 0, contactMultiplier: quantityInFile(contactMultiplier), complex, priority }
  }));
