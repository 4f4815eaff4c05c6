import type { Preset } from "caseload";
import { changed } from "./page-state.ts";
import { dispatchInput, type ValueElement, valueElement } from "./value-element.ts";

/** A setting is passed on once nothing has been typed for so long. */
const restMs = 600;

/** What a reader has filled in, by path; an empty text is left open. */
export type Filled = Readonly<Record<string, string>>;

/** A field for each value that a preset leaves open, all empty: what a document does not say is not guessed. */
export function openValues({ open }: Preset): ValueElement<Filled> {
  const root = document.createElement("div");
  const fields = open.map(({ path, what, why }, i) => {
    const field = Object.assign(document.createElement("input"), {
      type: "text",
      id: `open-${i + 1}`,
      autocomplete: "off"
    });
    const label = Object.assign(document.createElement("label"), { htmlFor: field.id, textContent: `Your ${what}` });
    const note = Object.assign(document.createElement("p"), {
      id: `${field.id}-note`,
      className: "note",
      textContent: why
    });
    field.setAttribute("aria-describedby", note.id);
    const setting = Object.assign(document.createElement("div"), { className: "setting" });
    setting.append(label, field, note);
    root.append(setting);
    return { path, field };
  });
  const filled = (): Filled => Object.fromEntries(fields.map(({ path, field }) => [path, field.value.trim()]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => dispatchInput(root), restMs);
  });
  return valueElement(root, filled);
}
