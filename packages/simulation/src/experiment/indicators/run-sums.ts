import { blockOf, type Run, type RunBlock } from "../../engine/run.ts";
import type { BlockCells, Positions } from "./block-cells.ts";

const everything: Positions = {};

/** The blocks of one run, ready to be summed. */
export class RunSums {
  readonly #run: Pick<Run, "totals">;
  readonly #cells: BlockCells;

  constructor(run: Pick<Run, "totals">, cells: BlockCells) {
    this.#run = run;
    this.#cells = cells;
  }

  /** Years observed. */
  get years(): number {
    return this.#cells.layout.dimensions.year - 1;
  }

  /** Sum of a block over positions; those of dimensions that the block has not are passed over. */
  sum(block: RunBlock, positions: Positions = everything): number {
    let total = 0;
    for (const cell of this.#cells.cells(block, positions)) total += this.#run.totals[cell] ?? 0;
    return total;
  }

  /** A whole block, as a view. */
  block(block: RunBlock): Float64Array {
    return blockOf(this.#run, this.#cells.layout, block);
  }
}
