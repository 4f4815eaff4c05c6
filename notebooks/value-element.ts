/** An element whose `value` Notebook Kit reads whenever it dispatches `input`. */
export type ValueElement<T> = HTMLElement & { readonly value: T };

/** Gives an element a value that is read anew each time. */
export const valueElement = <T>(element: HTMLElement, read: () => T): ValueElement<T> =>
  Object.defineProperty<HTMLElement & { value?: T }>(element, "value", { get: read }) as ValueElement<T>;

/** Tells Notebook Kit that the value has changed. */
export const dispatchInput = (element: HTMLElement): boolean => element.dispatchEvent(new Event("input"));
