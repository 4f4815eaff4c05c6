import { inertText } from "@caseload/reporting";
import { displayWidth } from "./display-width.ts";
import type { Output } from "./io.ts";

/** What is told of trusts while they are answered. */
export interface TrustProgress {
  /** One more is finished. */
  finished(name: string): void;
  /** Begins with what sharing posts within an alliance would save. */
  sharing(alliance: string): void;
  /** Takes the bar away, so that what follows begins on a line of its own. */
  end(): void;
}

const cells = 24;
const narrow = 80;
/** A run shorter than this has no bar unless it was asked for. */
const shownAfterMs = 1000;

/**
 * Progress on standard error. On a terminal a bar, in place, with the trust that was finished last and about how long the
 * others take; elsewhere nothing, or, where it was asked for, a line for each trust. Names are inert.
 *
 * @param asked - whether `--progress` was given
 * @param kept - trusts that were finished before
 * @param now - a clock in milliseconds
 */
export function trustProgress(
  output: Output,
  asked: boolean,
  { total, kept }: { readonly total: number; readonly kept: number },
  now: () => number = () => performance.now()
): TrustProgress {
  const started = now();
  let done = kept;
  let width = 0;
  const line = (name: string): void => {
    output.write(`caseload: ${done} of ${total} trusts: ${inertText(name)}\n`);
  };
  const draw = (text: string): void => {
    const whole = fitting(text, (output.columns ?? narrow) - 1);
    output.write(`\r${whole}${" ".repeat(Math.max(0, width - displayWidth(whole)))}`);
    width = displayWidth(whole);
  };
  const bar = (name: string): void => {
    const elapsed = now() - started;
    if (!asked && elapsed < shownAfterMs) return;
    const full = Math.floor((cells * done) / total);
    const counted = `[${"#".repeat(full)}${".".repeat(cells - full)}] ${done} of ${total} trusts`;
    const left = ((total - done) * elapsed) / (done - kept);
    draw(`${counted}${done < total ? `, ${minutes(left)} left` : ""}: ${inertText(name)}`);
  };
  const isTold = output.isTTY === true || asked;
  return {
    finished(name) {
      done += 1;
      if (isTold) (output.isTTY === true ? bar : line)(name);
    },
    sharing(alliance) {
      const text = `sharing posts: ${inertText(alliance)}`;
      if (output.isTTY === true) draw(text);
      else if (asked) output.write(`caseload: ${text}\n`);
    },
    end() {
      if (width > 0) output.write(`\r${" ".repeat(width)}\r`);
      width = 0;
    }
  };
}

const minutes = (ms: number): string => (ms < 90_000 ? `${Math.ceil(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);

/** As much of a text as has room in so many columns. */
function fitting(text: string, room: number): string {
  let fits = "";
  for (const character of text) {
    if (displayWidth(fits + character) > room) break;
    fits += character;
  }
  return fits;
}
