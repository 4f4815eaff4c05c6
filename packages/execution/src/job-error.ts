/** A job that failed: the message names it, the cause is what happened. */
export class JobError extends Error {
  override readonly name = "JobError";

  constructor(job: string, cause: unknown) {
    super(`${job}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
