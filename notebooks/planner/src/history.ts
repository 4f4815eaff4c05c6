/** States one after the other, to go back and forth in. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps that can be undone. */
const most = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/**
 * One step on; what was undone is forgotten.
 *
 * @param isSameStep - whether it belongs to the step before, as the many values of one drag of a slider do
 */
export const advance = <T>({ past, present }: History<T>, next: T, isSameStep = false): History<T> => ({
  past: isSameStep && past.length > 0 ? past : [...past, present].slice(-most),
  present: next,
  future: []
});

/** One step back; the same where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** One step forth again; the same where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [after, ...rest] = future;
  return after === undefined ? history : { past: [...past, present], present: after, future: rest };
}
