import { posts } from "./number-words.ts";

/** "3.5 nurse specialists and 1.0 support worker". */
export function establishment({
  cns,
  supportWorker
}: {
  readonly cns: number;
  readonly supportWorker: number;
}): string {
  const nurses = counted(cns, "nurse specialist");
  return supportWorker === 0 ? nurses : `${nurses} and ${counted(supportWorker, "support worker")}`;
}

/** Singular only where the printed number is one. */
const counted = (wte: number, one: string): string => `${posts(wte)} ${Number(posts(wte)) === 1 ? one : `${one}s`}`;
