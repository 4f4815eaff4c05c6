/** A chart for a document: as lines, and as pixels for readers that show no lines. */
export interface DrawnChart {
  /** Well-formed XML, standing by itself. */
  readonly svg: string;
  readonly png: Uint8Array;
  /** Pixels of the lines. */
  readonly width: number;
  readonly height: number;
}
