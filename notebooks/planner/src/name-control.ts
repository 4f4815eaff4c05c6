import { element } from "./element.ts";
import type { Control } from "./setting-control.ts";

/** The name of the service, as it stands in every sentence and on paper. */
export function nameControl(rename: (name: string) => void): Control {
  const field = element("input", { type: "text", id: "set-organisation", maxlength: 120, autocomplete: "off" });
  field.addEventListener("input", () => {
    if (field.value.trim() !== "") rename(field.value);
  });
  const show = (name: string): void => {
    if (document.activeElement !== field) field.value = name;
  };
  return {
    root: element("div", { class: "setting" }, element("label", { for: field.id }, "Name of the service"), field),
    update: ({ organisation }) => show(organisation),
    ask(asked) {
      const name = asked(["organisation"]);
      if (typeof name === "string") show(name);
    }
  };
}
