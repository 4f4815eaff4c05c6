import { type RunBlock, type RunDimensions, type RunLayout, runBlocks } from "../../engine/run.ts";

/** Positions summed over, by dimension: one, several, or all (null or absent). All years are those observed. */
export type Positions = { readonly [D in keyof RunDimensions]?: number | readonly number[] | null };

/** Where in a run's totals the cells lie that positions of a block name; the same for all runs of a layout, so kept. */
export class BlockCells {
  readonly layout: RunLayout;
  readonly #known = new Map<RunBlock, WeakMap<Positions, Int32Array>>();

  constructor(layout: RunLayout) {
    this.layout = layout;
  }

  /** Of years, the warm-up (0) is left out unless it is asked for. Kept by the positions object, which must not change. */
  cells(block: RunBlock, positions: Positions): Int32Array {
    let ofBlock = this.#known.get(block);
    if (ofBlock === undefined) {
      ofBlock = new WeakMap();
      this.#known.set(block, ofBlock);
    }
    let cells = ofBlock.get(positions);
    if (cells === undefined) {
      cells = this.#find(block, positions);
      ofBlock.set(positions, cells);
    }
    return cells;
  }

  #find(block: RunBlock, positions: Positions): Int32Array {
    const names: readonly (keyof RunDimensions)[] = runBlocks[block];
    const { dimensions, offsets } = this.layout;
    const cells = names.reduce(
      (before, name) => {
        const chosen = chosenOf(name, dimensions[name], positions[name]);
        return before.flatMap((cell) => chosen.map((position) => cell * dimensions[name] + position));
      },
      [0]
    );
    return Int32Array.from(cells, (cell) => offsets[block] + cell);
  }
}

function chosenOf(
  name: keyof RunDimensions,
  size: number,
  position: number | readonly number[] | null | undefined
): readonly number[] {
  if (typeof position === "number") return [position];
  if (position != null) return position;
  const first = name === "year" ? 1 : 0;
  return Array.from({ length: size - first }, (_, i) => first + i);
}
