/**
 * Number, for draws, of the first person who arrives; the next ones follow it. People of the start have the numbers
 * from 0 up to it. So nobody's draws depend on how many others there are.
 */
export const firstArrival = 4194304;
