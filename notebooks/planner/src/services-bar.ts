import { button, element } from "./element.ts";
import { type ScenarioObject, variantsOf } from "./scenario-object.ts";

/** As many services side by side as pictures have colours for. */
export const mostServices = 4;

export interface ServicesBarActions {
  readonly choose: (service: number) => void;
  readonly add: () => void;
  readonly addFound: (variant: ScenarioObject) => void;
  readonly remove: (service: number) => void;
  readonly rename: (service: number, name: string) => void;
}

/**
 * Which service the settings are of: the scenario itself or one of up to three variants on the same patients.
 *
 * @param found - variants with the posts that simulation found
 */
export function servicesBar(
  scenario: ScenarioObject,
  chosen: number,
  found: readonly ScenarioObject[],
  actions: ServicesBarActions
): HTMLElement {
  const variants = variantsOf(scenario);
  const names = ["As it is", ...variants.map(({ name }) => String(name))];
  const choose = names.map((name, service) =>
    button(name, () => actions.choose(service), {
      id: `service-${service}`,
      "aria-pressed": `${service === chosen}`
    })
  );
  const isFull = variants.length >= mostServices - 1;
  // Not `disabled`: the keyboard stays where it is when the last one is added.
  const addOne = (): void => {
    if (!isFull) actions.add();
  };
  const add = button("Add a variant", addOne, { id: "add-variant", "aria-disabled": `${isFull}` });
  const offered = isFull ? [] : found.filter(({ name }) => !names.includes(String(name)));
  const addFound = offered.map((variant, i) =>
    button(`Compare with ${variant.name}`, () => actions.addFound(variant), { id: `add-found-${i}` })
  );
  return element(
    "div",
    { id: "services", role: "group", "aria-label": "Services beside each other" },
    element("p", { class: "buttons" }, ...choose, add, ...addFound),
    chosen === 0
      ? element(
          "p",
          { class: "unit" },
          names.length === 1
            ? "Add a variant to see what other posts, or other people, would change."
            : "The settings below are those of the service as it is; its variants share them where they say nothing else."
        )
      : renameRow(`${variants[chosen - 1]?.name ?? ""}`, chosen, actions)
  );
}

function renameRow(name: string, service: number, { rename, remove }: ServicesBarActions): HTMLElement {
  const field = element("input", { type: "text", id: "variant-name", value: name, maxlength: 60 });
  field.addEventListener("change", () => rename(service, field.value));
  return element(
    "div",
    { class: "setting" },
    element("label", { for: "variant-name" }, "Name of this variant"),
    element(
      "div",
      { class: "setting-row" },
      field,
      button("Remove this variant", () => remove(service), { id: "remove-variant" })
    ),
    element("span", { class: "unit" }, "The settings below change this variant alone.")
  );
}
