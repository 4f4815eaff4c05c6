import { JSDOM } from "jsdom";
import type { Chart } from "../../src/charts/chart.ts";
import { type ChartSvgOptions, chartSvg } from "../../src/charts/chart-svg.ts";
import { textWidth } from "../../src/charts/text-width.ts";

const { window } = new JSDOM("");

/** A chart as SVG text, drawn without a browser. */
export const draw = (chart: Chart, options?: ChartSvgOptions): string => chartSvg(chart, window.document, options);

const documents = new Map<string, Document>();

/** SVG text as a document, which is kept and must not change; throws where it is not well-formed. */
export function parsed(svg: string): Document {
  const known = documents.get(svg);
  if (known !== undefined) return known;
  const read = new window.DOMParser().parseFromString(svg, "image/svg+xml");
  if (read.querySelector("parsererror") !== null) throw new Error(`not well-formed: ${svg.slice(0, 200)}`);
  documents.set(svg, read);
  return read;
}

/** All words of a picture, line by line. */
export const wordsOf = (svg: string): readonly string[] =>
  [...parsed(svg).querySelectorAll("text")].flatMap((element) => linesOf(element).map(({ words }) => words));

/** A line of text and the room it takes, in pixels. */
export interface TextBox {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each line of text of a picture lies, by the metrics of Helvetica. */
export const textBoxes = (svg: string): readonly TextBox[] =>
  [...parsed(svg).querySelectorAll("text")].flatMap((element): TextBox[] => {
    const size = Number.parseFloat(inherited(element, "font-size") ?? "10");
    const anchor = inherited(element, "text-anchor") ?? "start";
    const bold = inherited(element, "font-weight") === "bold" ? 1.08 : 1;
    const [x, y] = originOf(element);
    let below = 0;
    return linesOf(element).map(({ words, element: line }) => {
      const width = textWidth(words, size) * bold;
      const isSpan = line !== element;
      const at = x + (isSpan ? length(line.getAttribute("x"), size) : 0);
      if (isSpan)
        below =
          length(line.getAttribute("y"), size) +
          (line.hasAttribute("y") ? 0 : below) +
          length(line.getAttribute("dy"), size);
      const base = y + below;
      const left = anchor === "end" ? at - width : anchor === "middle" ? at - width / 2 : at;
      return { words, size, left, right: left + width, top: base - size * 0.74, bottom: base + size * 0.2 };
    });
  });

/** Pairs of lines that lie on each other by more than a pixel. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          one.left + 1 < other.right &&
          other.left + 1 < one.right &&
          one.top + 1 < other.bottom &&
          other.top + 1 < one.bottom
      )
      .map((other) => `${one.words} | ${other.words}`)
  );
}

function linesOf(element: Element): readonly { readonly words: string; readonly element: Element }[] {
  const spans = [...element.querySelectorAll("tspan")];
  const lines = spans.length === 0 ? [element] : spans;
  return lines.map((line) => ({ words: ownText(line), element: line })).filter(({ words }) => words !== "");
}

const ownText = (element: Element): string =>
  [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.nodeValue ?? ""] : [])).join("");

/** An attribute or style of an element or of what it stands in. */
function inherited(element: Element | null, name: string): string | null {
  for (let at = element; at !== null; at = at.parentElement) {
    const styled = new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(at.getAttribute("style") ?? "")?.[1];
    const own = styled ?? at.getAttribute(name);
    if (own !== null) return own.trim();
  }
  return null;
}

function originOf(element: Element): readonly [number, number] {
  const size = Number.parseFloat(inherited(element, "font-size") ?? "10");
  let x = length(element.getAttribute("x"), size) + length(element.getAttribute("dx"), size);
  let y = length(element.getAttribute("y"), size) + length(element.getAttribute("dy"), size);
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    for (const [, dx = "0", dy = "0"] of (at.getAttribute("transform") ?? "").matchAll(
      /translate\(([-\d.e]+)[ ,]?([-\d.e]+)?\)/g
    )) {
      x += Number(dx);
      y += Number(dy);
    }
  }
  return [x, y];
}

function length(value: string | null, size: number): number {
  if (value === null) return 0;
  return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
}
