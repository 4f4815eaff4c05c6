/** A number to six significant digits: what a picture shows does not hang on the last bits of an engine's arithmetic. */
export const drawn = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(6)) : value);
