import type { Batch, Executor } from "@caseload/simulation";
import type { ReplicationsJob } from "./job.ts";
import { openPool, type WorkerOptions, workersWanted } from "./open-pool.ts";
import type { Platform } from "./pool.ts";

export interface ExecutorOptions extends WorkerOptions {
  /** Aborting makes `run` reject with the signal's reason; what other calls returned stays whole. */
  readonly signal?: AbortSignal;
  /** Starts the workers at once, where it is known that the work is long. Defaults to false. */
  readonly isLong?: boolean;
  /** Called with how many replications are finished, since the executor was made. */
  readonly onProgress?: (replications: number) => void;
}

/** An executor that may hold workers. A batch is one piece of work: it is never split. */
export interface PoolExecutor extends Executor {
  /** Ends the workers, which would keep a program from ending. Work under way rejects. */
  close(): Promise<void>;
}

/** `poolExecutor` on a platform. */
export function poolExecutorOn(options: ExecutorOptions, platform: Platform): PoolExecutor {
  const { signal, onProgress } = options;
  const workers = workersWanted(options, platform);
  const spread = openPool(workers, options, platform);
  // Where nobody asked for a number, what is soon done is done here: starting and warming workers takes a second or two.
  const isPatient = workers > 0 && options.workers === undefined && options.isLong !== true;
  const here = isPatient ? openPool(0, options, platform) : null;
  let began: number | null = null;
  const poolNow = () => {
    began ??= performance.now();
    return here !== null && performance.now() - began < patienceMs ? here : spread;
  };
  let finished = 0;
  return {
    // One for each worker, and one that waits for the first to be free.
    underWay: Math.max(1, 2 * workers),
    run(batches) {
      const onAnswer = (_: unknown, index: number) => {
        finished += replicationsIn(batches[index]);
        onProgress?.(finished);
      };
      return poolNow().run(batches.map(jobOf), { signal, onAnswer });
    },
    async close() {
      await here?.close();
      await spread.close();
    }
  };
}

/** Work that is not done here after so long is spread over workers. */
const patienceMs = 4000;

const replicationsIn = (batch: Batch | undefined): number => (batch === undefined ? 0 : batch.to - batch.from);

function jobOf(batch: Batch): ReplicationsJob {
  const { seed, from, to } = batch;
  const which = to - from === 1 ? `replication ${from}` : `replications ${from} to ${to - 1}`;
  return { name: `${which} of seed ${seed}`, batch };
}
