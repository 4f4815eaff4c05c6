import type { Output } from "./io.ts";

/** What is told while a long run goes on. */
export interface ProgressBar {
  /** @param atMost - null where nobody knows how much there will be */
  update(done: number, atMost: number | null): void;
  /** Takes the bar away, so that what follows begins on a line of its own. */
  end(): void;
}

const cells = 24;
/** A run shorter than this has no bar unless it was asked for. */
const shownAfterMs = 1000;
const redrawnAfterMs = 100;
/** Where nobody knows how much there will be, lines come each time so much is done. */
const lineEvery = 200;

/**
 * Progress on standard error. On a terminal a bar, in place, once the run is a second old; elsewhere nothing, or, where
 * it was asked for, a line at each tenth.
 *
 * @param asked - whether `--progress` was given
 * @param what - what is counted: "replications"
 * @param now - a clock in milliseconds
 */
export function progressBar(
  output: Output,
  asked: boolean,
  what: string,
  now: () => number = () => performance.now()
): ProgressBar {
  if (output.isTTY === true) return barOf(output, asked, what, now);
  return asked ? linesOf(output, what) : silent;
}

const silent: ProgressBar = {
  update() {
    // Nobody looks.
  },
  end() {
    // Nothing was written.
  }
};

function barOf(output: Output, asked: boolean, what: string, now: () => number): ProgressBar {
  const started = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let width = 0;
  return {
    update(done, most) {
      const at = now();
      const isDue = asked || at - started >= shownAfterMs;
      if (!isDue || (at - drawnAt < redrawnAfterMs && done !== most)) return;
      drawnAt = at;
      const full = most === null ? 0 : Math.min(cells, Math.floor((cells * done) / most));
      const bar = most === null ? "" : `[${"#".repeat(full)}${".".repeat(cells - full)}] `;
      const text = `${bar}${counted(done, most, what)}`;
      output.write(`\r${text.padEnd(width)}`);
      width = text.length;
    },
    end() {
      if (width > 0) output.write(`\r${" ".repeat(width)}\r`);
      width = 0;
    }
  };
}

function linesOf(output: Output, what: string): ProgressBar {
  let tenths = 0;
  return {
    update(done, most) {
      const reached = Math.floor(most === null ? done / lineEvery : (10 * done) / most);
      if (reached <= tenths) return;
      tenths = reached;
      output.write(`caseload: ${counted(done, most, what)}\n`);
    },
    end() {
      // Every line is ended already.
    }
  };
}

const counted = (done: number, most: number | null, what: string): string =>
  most === null ? `${done} ${what} so far` : `${done} of at most ${most} ${what}`;
