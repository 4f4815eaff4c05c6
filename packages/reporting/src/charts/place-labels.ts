import { textWidth } from "./text-width.ts";

/** Words for a point, in pixels of the picture. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Whether it is drawn even where it cannot but lie on something. */
  readonly isNeeded: boolean;
}

/** Where a label goes: middle of its line, and the end at which it is held. */
export interface PlacedLabel {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelRoom {
  /** Within which labels lie. */
  readonly frame: Box;
  /** Points that no label is to cover. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly size: number;
}

const away = 9;

/**
 * A place beside each point so that no label lies on another or on a point: the first in the list first; what is not needed
 * and fits nowhere is left out.
 */
export function placeLabels(labels: readonly PointLabel[], { frame, points, size }: LabelRoom): readonly PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const placed: PlacedLabel[] = [];
  for (const { x, y, words, isNeeded } of labels) {
    const width = textWidth(words, size);
    const places = placesOf({ x, y, isNeeded }, width, frame, size).map((place) => ({
      place,
      box: boxOf(place, width, size)
    }));
    const inside = places.filter(
      ({ box }) =>
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
    );
    const free =
      inside.find(({ box }) => !taken.some((other) => overlap(box, other))) ??
      (isNeeded ? (inside[0] ?? places[0]) : undefined);
    if (free === undefined) continue;
    taken.push(free.box);
    placed.push({ words, ...free.place });
  }
  return placed;
}

type Place = Omit<PlacedLabel, "words">;

/** Above, below, to the right, to the left; what is needed, further and further away too. */
function placesOf(
  { x, y, isNeeded }: Omit<PointLabel, "words">,
  width: number,
  frame: Box,
  size: number
): readonly Place[] {
  const half = width / 2;
  const within = Math.min(Math.max(x, frame.left + half), frame.right - half);
  const step = size / 2 + away;
  return [
    { x: x + away, y: y - step, anchor: "start" },
    { x: within, y: y - step, anchor: "middle" },
    { x: within, y: y + step, anchor: "middle" },
    { x: x + away + 3, y, anchor: "start" },
    { x: x - away - 3, y, anchor: "end" },
    ...(isNeeded ? [2, 3, 4] : []).flatMap((times): Place[] => [
      { x: within, y: y - step * times, anchor: "middle" },
      { x: within, y: y + step * times, anchor: "middle" }
    ])
  ];
}

function boxOf({ x, y, anchor }: Place, width: number, size: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.6, bottom: y + size * 0.6 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
