import { type Chart, chartSvg, chartTable } from "caseload/charts";
import { download, downloadBlob } from "./download.ts";
import { button, element } from "./element.ts";

/** Pixels of a picture on a page so many pixels wide. */
const widthIn = (room: number): number => Math.max(280, Math.min(760, Math.floor(room)));

/** Pixels of a downloaded picture to each of its own. */
const sharpness = 2;

/** A chart with its finding, its picture, how to read it, the same as a table, and files of it. */
export function picture(chart: Chart, room: number): HTMLElement {
  const drawn = element("div", { class: "drawn" });
  drawn.innerHTML = chartSvg(chart, document, { width: widthIn(room) });
  const table = element(
    "details",
    { id: `table-${chart.id}` },
    element("summary", {}, "The same as a table", element("span", { class: "unseen" }, `: ${chart.title}`))
  );
  table.addEventListener(
    "toggle",
    () => {
      const inside = element("div");
      inside.innerHTML = chartTable(chart);
      table.append(inside);
    },
    { once: true }
  );
  return element(
    "figure",
    { id: `chart-${chart.id}` },
    element("figcaption", {}, chart.title),
    drawn,
    element("p", { class: "key" }, chart.key),
    table,
    element(
      "p",
      { class: "buttons files" },
      button("Download SVG", () => download(`${chart.id}.svg`, "image/svg+xml", standing(chart)), {
        "aria-label": `Download SVG: ${chart.title}`
      }),
      button("Download PNG", () => downloadPng(chart), { "aria-label": `Download PNG: ${chart.title}` })
    )
  );
}

const standing = (chart: Chart): string => chartSvg(chart, document, { standalone: true });

async function downloadPng(chart: Chart): Promise<void> {
  const image = new Image();
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("the picture could not be drawn"));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standing(chart))}`;
  await loaded;
  const canvas = element("canvas", { width: image.naturalWidth * sharpness, height: image.naturalHeight * sharpness });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) downloadBlob(`${chart.id}.png`, blob);
  }, "image/png");
}
