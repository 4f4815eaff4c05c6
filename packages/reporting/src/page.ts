// pages with pictures: apart from the index, since what draws them takes long to load
export type { Chart } from "./charts/chart.ts";
export { chartSvg } from "./charts/chart-svg.ts";
export { type TrustsPageParts, trustsCharts, trustsPage } from "./trusts/trusts-page.ts";
