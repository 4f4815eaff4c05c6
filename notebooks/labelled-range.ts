import { changed } from "./page-state.ts";
import { dispatchInput, type ValueElement, valueElement } from "./value-element.ts";

/** A setting is passed on once it has not moved for so long, so that nothing is worked out for every pixel of a slider. */
const restMs = 300;

export interface LabelledRangeOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** "people a year". */
  readonly unit?: string;
  /** Where the number comes from, or what it does. */
  readonly note?: string;
}

let made = 0;

/** A slider with a number field, both labelled, for a number that `view` gives to a notebook. */
export function labelledRange({
  label,
  min,
  max,
  step,
  value,
  unit = "",
  note
}: LabelledRangeOptions): ValueElement<number> {
  const id = `setting-${++made}`;
  const root = document.createElement("div");
  root.className = "setting";
  const name = document.createElement("label");
  name.htmlFor = id;
  name.textContent = label;
  const bounds = { min: `${min}`, max: `${max}`, step: `${step}`, value: `${value}` };
  const slider = Object.assign(document.createElement("input"), { type: "range", id, ...bounds });
  const field = Object.assign(document.createElement("input"), { type: "number", ...bounds });
  field.setAttribute("aria-label", `${label}${unit === "" ? "" : `, ${unit}`}, as a number`);
  const row = document.createElement("div");
  row.className = "setting-row";
  row.append(slider, field, unit);
  root.append(name, row);
  if (note !== undefined) {
    const small = Object.assign(document.createElement("p"), {
      id: `${id}-note`,
      className: "note",
      textContent: note
    });
    slider.setAttribute("aria-describedby", small.id);
    root.append(small);
  }
  let current = value;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (wanted: number, shown: HTMLInputElement): void => {
    if (!Number.isFinite(wanted)) return;
    current = Math.min(max, Math.max(min, wanted));
    shown.value = `${current}`;
    slider.setAttribute("aria-valuetext", `${current} ${unit}`.trim());
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => dispatchInput(root), restMs);
  };
  slider.addEventListener("input", (event) => {
    event.stopPropagation();
    take(slider.valueAsNumber, field);
  });
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    take(field.valueAsNumber, slider);
  });
  field.addEventListener("change", () => {
    field.value = `${current}`;
  });
  return valueElement(root, () => current);
}
