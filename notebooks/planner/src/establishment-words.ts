import { posts } from "../../number-words.ts";

/** "2.9 CNS with 1.4 support workers", as the library's own sentences say it. */
export function establishmentWords({
  cns,
  supportWorker
}: {
  readonly cns: number;
  readonly supportWorker: number;
}): string {
  if (supportWorker === 0) return `${posts(cns)} CNS`;
  const workers = `${posts(supportWorker)} ${posts(supportWorker) === "1.0" ? "support worker" : "support workers"}`;
  return cns === 0 ? workers : `${posts(cns)} CNS with ${workers}`;
}
