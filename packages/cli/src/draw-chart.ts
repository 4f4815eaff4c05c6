import { createRequire } from "node:module";
import type { DrawnChart } from "@caseload/reporting/bid";
import type { Chart } from "@caseload/reporting/page";

/** The one font of the pixels, so that they are the same on every machine; as wide as the Arial of the lines. */
const fonts = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"];

/** Dots for each pixel: sharp on paper. */
const scale = 2;

/**
 * Draws charts for documents: as lines, and as pixels for readers that show no lines.
 *
 * @param work - is given what draws for documents and what draws for pages; neither must be used afterwards
 */
export async function withChartDrawer<T>(
  work: (draw: (chart: Chart) => DrawnChart, drawForPage: (chart: Chart) => string) => Promise<T>
): Promise<T> {
  const { chartSvg } = await import("@caseload/reporting/page");
  const { JSDOM } = await import("jsdom");
  const { Resvg } = await import("@resvg/resvg-js");
  const find = createRequire(import.meta.url).resolve;
  const fontFiles = fonts.map((file) => find(`@expo-google-fonts/arimo/${file}`));
  const { window } = new JSDOM("");
  const draw = (chart: Chart): DrawnChart => {
    const svg = chartSvg(chart, window.document, { standalone: true });
    const pixels = new Resvg(svg.replaceAll("Arial, Helvetica, sans-serif", "Arimo"), {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Arimo" },
      fitTo: { mode: "zoom", value: scale }
    }).render();
    return { svg, png: pixels.asPng(), width: pixels.width / scale, height: pixels.height / scale };
  };
  try {
    return await work(draw, (chart) => chartSvg(chart, window.document));
  } finally {
    window.close();
  }
}
