import type { Job, JobAnswer, Response } from "./job.ts";
import { JobError } from "./job-error.ts";
import type { Pool, RunOptions } from "./pool.ts";
import type { WorkerLike } from "./worker-like.ts";

/** A job that waits for a worker or is with one. */
interface Pending {
  readonly job: Job;
  readonly resolve: (answer: JobAnswer<Job>) => void;
  readonly reject: (reason: unknown) => void;
}

/** A worker and what it is at. */
interface Member {
  readonly worker: WorkerLike;
  current: Pending | null;
}

/** A pool of at most so many workers. One is started when there is work for it and stays until the pool is closed. */
export function workerPool(size: number, startWorker: () => WorkerLike): Pool {
  const members = new Set<Member>();
  const queue: Pending[] = [];

  return {
    async run<J extends Job>(jobs: readonly J[], { signal, onAnswer }: RunOptions = {}) {
      signal?.throwIfAborted();
      const own = new Set<Pending>();
      const giveUpOwn = (reason: unknown) => giveUp((pending) => own.has(pending), reason);
      const abort = () => giveUpOwn(signal?.reason);
      signal?.addEventListener("abort", abort, { once: true });
      try {
        return await Promise.all(
          jobs.map(async (job, index) => {
            const answer = await answered(job, own);
            onAnswer?.(answer, index);
            return answer as JobAnswer<J>;
          })
        );
      } catch (error) {
        await giveUpOwn(error);
        throw error;
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    },
    async close() {
      await giveUp(() => true, new Error("the pool was closed"));
      await Promise.all([...members].map(dismiss));
    }
  };

  function answered(job: Job, own: Set<Pending>): Promise<JobAnswer<Job>> {
    return new Promise((resolve, reject) => {
      const pending = { job, resolve, reject };
      own.add(pending);
      queue.push(pending);
      dispatch();
    });
  }

  /** Gives work to whoever has none. */
  function dispatch(): void {
    while (queue.length > 0) {
      let member: Member | null = null;
      let pending: Pending | undefined;
      try {
        member = [...members].find(({ current }) => current === null) ?? recruit();
        if (member === null) return;
        pending = queue.shift();
        if (pending === undefined) return;
        member.current = pending;
        member.worker.post(pending.job);
      } catch (error) {
        // The worker cannot be started, or the job cannot be posted.
        if (member !== null) member.current = null;
        pending ??= queue.shift();
        pending?.reject(new JobError(pending.job.name, error));
      }
    }
  }

  /** One more member, or null where there are enough. */
  function recruit(): Member | null {
    if (members.size >= size) return null;
    const member: Member = { worker: startWorker(), current: null };
    members.add(member);
    member.worker.onResponse((response) => {
      const { current } = member;
      member.current = null;
      if (current !== null) settle(current, response);
      dispatch();
    });
    member.worker.onFailure((error) => {
      // A worker that was ended on purpose stops too: it is no member any more.
      if (!members.has(member)) return;
      const { current } = member;
      dismiss(member);
      current?.reject(new JobError(current.job.name, error));
      dispatch();
    });
    return member;
  }

  function dismiss(member: Member): unknown {
    members.delete(member);
    return member.worker.terminate();
  }

  /** Takes jobs back: what waits is dropped, a worker that is at one is ended. */
  async function giveUp(isMeant: (pending: Pending) => boolean, reason: unknown): Promise<void> {
    const dropped = queue.filter(isMeant);
    queue.splice(0, queue.length, ...queue.filter((pending) => !isMeant(pending)));
    const ended = [...members].filter(({ current }) => current !== null && isMeant(current));
    const endings = ended.map(dismiss);
    for (const { reject } of dropped) reject(reason);
    for (const { current } of ended) current?.reject(reason);
    dispatch();
    await Promise.all(endings);
  }
}

function settle({ job, resolve, reject }: Pending, response: Response): void {
  if ("answer" in response) resolve(response.answer);
  else reject(new JobError(job.name, causeOf(response)));
}

/** The error as it was on the worker. */
function causeOf({ error, stack }: Extract<Response, { readonly error: string }>): Error {
  const cause = new Error(error);
  if (stack !== null) cause.stack = stack;
  return cause;
}
