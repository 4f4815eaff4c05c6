import { textWidth } from "./text-width.ts";

/** Between the words of two ticks. */
const apart = 14;

export interface TickRoom {
  readonly domain: readonly [number, number];
  /** Of the axis. */
  readonly pixels: number;
  readonly format: (value: number) => string;
  readonly size: number;
}

/**
 * Round numbers along an axis, as many as their words leave room for, and not more than one in 60 pixels, or in half
 * of a shorter axis: a single one tells no scale. The first power of ten
 * tried is far too small, so that the last bit of its logarithm changes nothing.
 */
export function axisTicks({ domain: [from, to], pixels, format, size }: TickRoom): number[] {
  const span = to - from;
  if (!(span > 0) || !(pixels > 0)) return [from];
  const least = Math.min(60, pixels / 2);
  for (let power = Math.floor(Math.log10(span)) - 2; ; power++) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${power}`);
      if ((step / span) * pixels < least) continue;
      const ticks = multiples(step, from, to);
      const widest = Math.max(0, ...ticks.map((tick) => textWidth(format(tick), size)));
      if (ticks.length < 2 || (step / span) * pixels >= widest + apart) return ticks;
    }
  }
}

/** Multiples of a step within an axis, without what floating point leaves over. */
function multiples(step: number, from: number, to: number): number[] {
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
}
