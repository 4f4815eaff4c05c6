import { type Preset, roles } from "caseload";
import { changed } from "./page-state.ts";
import { dispatchInput, type ValueElement, valueElement } from "./value-element.ts";

/** A setting is passed on once nothing has been typed for so long. */
const restMs = 600;

/** What a reader has filled in, by path, as the scenario language has it; an empty text is left open. */
export type Filled = Readonly<Record<string, string>>;

interface Field {
  readonly control: HTMLInputElement | HTMLSelectElement;
  /** "% of the time", "people a year". */
  readonly unit: string;
  readonly read: () => string;
}

/** A control for each value that a preset leaves open, all empty: what a document does not say is not guessed. */
export function openValues({ open }: Preset): ValueElement<Filled> {
  const root = document.createElement("div");
  const fields = open.map(({ path, what, why }, i) => {
    const { control, unit, read } = fieldOf(path);
    control.id = `open-${i + 1}`;
    const words = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const label = Object.assign(document.createElement("label"), { htmlFor: control.id, textContent: words });
    const row = Object.assign(document.createElement("div"), { className: "setting-row" });
    row.append(control, Object.assign(document.createElement("span"), { id: `${control.id}-unit`, textContent: unit }));
    const note = Object.assign(document.createElement("p"), {
      id: `${control.id}-note`,
      className: "note",
      textContent: why
    });
    control.setAttribute("aria-describedby", `${control.id}-unit ${note.id}`);
    const setting = Object.assign(document.createElement("div"), { className: "setting" });
    setting.append(label, row, note);
    root.append(setting);
    return { path, read };
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => dispatchInput(root), restMs);
  });
  return valueElement(root, () => Object.fromEntries(fields.map(({ path, read }) => [path, read()])));
}

/** The control that fits what is asked for, by the key of the scenario language. */
function fieldOf(path: string): Field {
  switch (path.split(".").at(-1)) {
    case "role":
      return choice(roles.map(({ id, label }) => [id, label]));
    case "hub":
      return choice([
        ["true", "yes"],
        ["false", "no"]
      ]);
    case "startDate": {
      const control = Object.assign(document.createElement("input"), { type: "date" });
      return { control, unit: "", read: () => control.value };
    }
    case "sbcShare":
      return share("% of the time");
    case "share":
      return share("% of people");
    case "newPatientsPerYear":
      return amount("people a year");
    case "wte":
      return amount("WTE");
    case "hoursPerMeeting":
      return amount("hours");
    case "attendees":
      return amount("people");
    default:
      return amount("");
  }
}

function choice(choices: readonly (readonly [value: string, label: string])[]): Field {
  const control = document.createElement("select");
  control.append(new Option("not known", ""), ...choices.map(([value, label]) => new Option(label, value)));
  return { control, unit: "", read: () => control.value };
}

function amount(unit: string): Field {
  const control = Object.assign(document.createElement("input"), { type: "number", min: "0", step: "any" });
  return { control, unit, read: () => control.value };
}

/** Asked for in per cent; the scenario language has shares of one. */
function share(unit: string): Field {
  const { control } = amount(unit);
  return {
    control,
    unit,
    read: () => (control.value === "" ? "" : `${Number((Number(control.value) / 100).toPrecision(12))}`)
  };
}
