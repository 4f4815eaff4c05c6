import { inertText } from "../plain-text.ts";
import type { Chart } from "./chart.ts";
import { wrapLines } from "./text-width.ts";

const svgSpace = "http://www.w3.org/2000/svg";
const fonts = "Arial, Helvetica, sans-serif";
const ink = "#0b0c0c";
const ground = "#ffffff";
const edge = 12;

interface Words {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: "bold" | "normal";
}

const heightOf = ({ lines, size }: Words): number => lines.length * lineHeight(size);
const lineHeight = (size: number): number => Math.round(size * 1.35);

/**
 * A drawn picture as one that stands without a page: its title above and its key below it, on white ground, with colours
 * that hang on no style sheet.
 *
 * @param svg - is emptied
 */
export function standAlone(svg: Element, { title, key }: Pick<Chart, "title" | "key">, document: Document): Element {
  const width = Number(svg.getAttribute("width"));
  const inner = Number(svg.getAttribute("height"));
  const above: Words = { lines: wrapLines(inertText(title), (width - 2 * edge) / 1.08, 17), size: 17, weight: "bold" };
  const below: Words = { lines: wrapLines(inertText(key), width - 2 * edge, 12), size: 12, weight: "normal" };
  const top = edge + heightOf(above) + 6;
  const height = top + inner + heightOf(below) + 2 * edge;
  const make = (name: string, attributes: Readonly<Record<string, string | number>>): Element => {
    const element = document.createElementNS(svgSpace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
    return element;
  };
  const written = (words: Words, from: number): readonly Element[] =>
    words.lines.map((line, i) => {
      const at = { x: edge, y: from + words.size + i * lineHeight(words.size), "aria-hidden": "true" };
      const element = make("text", { ...at, "font-size": words.size, "font-weight": words.weight });
      element.textContent = line;
      return element;
    });
  const outer = make("svg", {
    ...{ width, height, viewBox: `0 0 ${width} ${height}`, fill: ink, "font-family": fonts, "font-size": 14 },
    role: "img"
  });
  const picture = make("g", {
    ...{ transform: `translate(0,${top})`, "font-size": 14, "text-anchor": "middle", "aria-hidden": "true" }
  });
  picture.append(...svg.childNodes);
  outer.append(
    make("rect", { width, height, fill: ground }),
    ...written(above, edge),
    picture,
    ...written(below, top + inner + edge)
  );
  for (const element of outer.querySelectorAll("*")) resolveColours(element);
  return outer;
}

function resolveColours(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const resolved = value.replace(/var\(--[\w-]+, *([^()]+)\)/g, "$1").replace(/currentcolor/gi, ink);
    if (resolved !== value) element.setAttribute(name, resolved);
  }
}
