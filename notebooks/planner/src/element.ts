type Child = Node | string | null;

/** An element with attributes, listeners (keys that begin with "on") and children; null children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something and submits nothing. */
export const button = (
  label: string,
  act: () => void,
  attributes: Readonly<Record<string, string | boolean>> = {}
): HTMLButtonElement => element("button", { type: "button", onclick: act, ...attributes }, label);
