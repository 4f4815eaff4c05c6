// The page, its worker and the workers of that one are one program in one file: each finds out what it is to be.

/** What this copy of the program is: the page where it has a document, else what it was started as. */
export const part: "page" | "answers" | "replications" =
  typeof document !== "undefined" ? "page" : Reflect.get(globalThis, "name") === "answers" ? "answers" : "replications";

/**
 * Starts the program once more, as a worker of the page: the page's own script as a blob. A classic worker, since browsers
 * load no module from a blob of a file:// page; and from the page, since a worker of such a page may start none.
 */
export function startPart(name: "answers" | "replications"): Worker {
  const source = document.getElementById("program")?.textContent ?? "";
  return new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { name });
}
