import { plot } from "@observablehq/plot";
import { inertLines } from "../plain-text.ts";
import type { Chart } from "./chart.ts";

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * Draws a chart to SVG text that is well-formed XML: one image with a title and an alternative text. Text in it cannot be
 * markup nor act on anything.
 *
 * @param document - of a browser or a stand-in for one, whose window has an XMLSerializer
 * @throws RangeError where Plot makes anything but an svg, as it does of legends and captions
 */
export function chartSvg(chart: Chart, document: Document): string {
  const svg = plot({ ...chart.plot, document });
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
  const title = document.createElementNS(svgSpace, "title");
  title.textContent = xmlText(chart.title);
  svg.prepend(title);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", xmlText(`${chart.title}. ${chart.alt}`));
  const Serializer = document.defaultView?.XMLSerializer;
  if (Serializer === undefined) throw new RangeError("invalid document; without a window: it cannot write XML");
  return new Serializer().serializeToString(svg);
}

/** Two characters that are not allowed in XML and that inert text leaves. */
const xmlText = (text: string): string => inertLines(text).replace(/[\ufffe\uffff]/g, "\ufffd");
