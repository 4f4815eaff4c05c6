/** A longer copy of a column; what is new is 0. */
export function longer<Column extends Float64Array | Int32Array | Uint8Array | Uint16Array>(
  column: Column,
  length: number
): Column {
  const copy = new (column.constructor as new (size: number) => Column)(length);
  copy.set(column);
  return copy;
}
