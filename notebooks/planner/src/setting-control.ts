import type { Scenario } from "caseload";
import type { Choice } from "./choice.ts";
import { element } from "./element.ts";
import type { NumberCard } from "./number-card.ts";
import type { Path } from "./scenario-object.ts";
import { keptValue, type Setting, shownValue } from "./setting.ts";

/** Told of a new value at a path of the present service; undefined takes it out of the file. */
export type Change = (path: Path, value: unknown, step: string) => void;

/** A control that can be brought up to date with what is in force. */
export interface Control {
  readonly root: HTMLElement;
  update(scenario: Scenario): void;
  /** Shows what the file itself says, by path, where it cannot be worked out. */
  ask(asked: (path: Path) => unknown): void;
}

/** A number as slider and field, with its unit and its card. */
export function settingControl(setting: Setting, change: Change, card: NumberCard): Control {
  const { id, label, unit, from, to, step, path } = setting;
  const ends = { min: from, max: to, step };
  const slide = element("input", { type: "range", id: `slide-${id}`, "aria-label": `${label}, slider`, ...ends });
  const field = element("input", {
    type: "number",
    id: `set-${id}`,
    step: "any",
    inputmode: "decimal",
    "aria-describedby": `unit-${id}`
  });
  let known = "";
  const give = (text: string): void => {
    if (text === known) return;
    known = text;
    if (text.trim() === "") change(path, undefined, id);
    else if (Number.isFinite(Number(text))) change(path, keptValue(setting, Number(text)), id);
  };
  slide.addEventListener("input", () => {
    field.value = slide.value;
    give(slide.value);
  });
  field.addEventListener("input", () => {
    if (field.value === "" && !field.validity.valid) return;
    slide.value = field.value === "" ? `${from}` : field.value;
    give(field.value);
  });
  return {
    root: element(
      "div",
      { class: "setting" },
      element(
        "div",
        { class: "setting-head" },
        element("label", { for: field.id }, label),
        card.opener(setting.evidence)
      ),
      element("div", { class: "setting-row" }, slide, field),
      element("span", { class: "unit", id: `unit-${id}` }, unit)
    ),
    update: (scenario) => show(setting.inForce(scenario)),
    ask(asked) {
      const value = asked(path);
      show(typeof value === "number" ? value : null);
    }
  };

  function show(value: number | null): void {
    const shown = value === null ? "" : `${shownValue(setting, value)}`;
    known = shown;
    if (document.activeElement !== field) field.value = shown;
    if (document.activeElement !== slide) {
      if (Number(shown) > Number(slide.max)) slide.max = shown;
      slide.value = shown === "" ? `${from}` : shown;
    }
  }
}

/** A choice among a few values. */
export function choiceControl({ id, label, path, values, inForce }: Choice, change: Change): Control {
  const select = element(
    "select",
    { id: `set-${id}` },
    ...values.map(([value, words]) => element("option", { value }, words))
  );
  select.addEventListener("change", () => change(path, select.value, `${id}=${select.value}`));
  return {
    root: element("div", { class: "setting" }, element("label", { for: select.id }, label), select),
    update(scenario) {
      if (document.activeElement !== select) select.value = inForce(scenario);
    },
    ask(asked) {
      const value = asked(path);
      if (typeof value === "string") select.value = value;
    }
  };
}
