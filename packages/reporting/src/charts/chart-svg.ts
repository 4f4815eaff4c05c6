import { plot } from "@observablehq/plot";
import { inertLines } from "../plain-text.ts";
import { type Chart, usualWidth } from "./chart.ts";
import { standAlone } from "./stand-alone.ts";

const svgSpace = "http://www.w3.org/2000/svg";

export interface ChartSvgOptions {
  /** Pixels, 760 by default. */
  readonly width?: number;
  /**
   * Whether the picture is to stand without a page: then its title stands above it and its key below, the ground is white,
   * and no colour hangs on a style sheet.
   */
  readonly standalone?: boolean;
}

/**
 * Draws a chart to SVG text that is well-formed XML: one image with a title and an alternative text. Text in it cannot be
 * markup nor act on anything. The same chart gives the same bytes on every engine.
 *
 * @param document - of a browser or a stand-in for one, whose window has an XMLSerializer
 * @throws RangeError where Plot makes anything but an svg, as it does of legends and captions
 */
export function chartSvg(
  chart: Chart,
  document: Document,
  { width = usualWidth, standalone = false }: ChartSvgOptions = {}
): string {
  const svg = plot({ ...chart.plot(width), document });
  if (svg.localName !== "svg") throw new RangeError(`invalid chart; not an svg: ${svg.localName}`);
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const group of svg.querySelectorAll("[aria-label], g")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
    group.setAttribute("aria-hidden", "true");
  }
  for (const element of svg.querySelectorAll("text, tspan, title")) {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) node.nodeValue = xmlText(node.nodeValue ?? "");
    }
  }
  for (const element of svg.querySelectorAll("*")) roundCoordinates(element);
  const picture = standalone ? standAlone(svg, chart, document) : svg;
  const title = document.createElementNS(svgSpace, "title");
  title.textContent = xmlText(chart.title);
  picture.prepend(title);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", xmlText(`${chart.title}. ${chart.alt}`));
  const Serializer = document.defaultView?.XMLSerializer;
  if (Serializer === undefined) throw new RangeError("invalid document; without a window: it cannot write XML");
  return new Serializer().serializeToString(picture);
}

const coordinates = ["d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "dy", "width", "height", "transform"];

/** Hundredths of a pixel, which no engine computes otherwise than another. */
function roundCoordinates(element: Element): void {
  for (const name of coordinates) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.setAttribute(
      name,
      value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => `${Math.round(Number(number) * 100) / 100 + 0}`)
    );
  }
}

/** Two characters that are not allowed in XML and that inert text leaves. */
const xmlText = (text: string): string => inertLines(text).replace(/[\ufffe\uffff]/g, "\ufffd");
