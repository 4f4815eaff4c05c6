import { colours } from "./chart.ts";

/** How the marks of one of up to four series look; colour is never the only difference. */
export interface SeriesLook {
  readonly colour: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
  /** In words, for a key. */
  readonly mark: string;
  /** Pixels on and off; none for an unbroken line. */
  readonly dash?: string;
}

const looks: readonly [SeriesLook, ...SeriesLook[]] = [
  { colour: colours.blue, symbol: "circle", mark: "circle, unbroken line" },
  { colour: colours.orange, symbol: "square", mark: "square, long dashes", dash: "9 4" },
  { colour: colours.turquoise, symbol: "triangle", mark: "triangle, dots", dash: "2 4" },
  { colour: colours.pink, symbol: "diamond", mark: "diamond, dashes and dots", dash: "9 4 2 4" }
];

/** The look of the first, second, third or fourth series. */
export function seriesLook(index: number): SeriesLook {
  const look = looks[index];
  if (look === undefined) throw new RangeError(`invalid series; not below ${looks.length}: ${index}`);
  return look;
}
