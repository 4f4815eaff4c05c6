import { type ExecutorOptions, type PoolExecutor, poolExecutorOn } from "./pool-executor.ts";
import { platform } from "./start-worker.browser.ts";

/**
 * An executor that spreads replications over workers, which it keeps until it is closed. Runs are the same for any
 * number of workers.
 *
 * @throws RangeError for a number of workers that is not a whole number from 0
 */
export const poolExecutor = (options: ExecutorOptions = {}): PoolExecutor => poolExecutorOn(options, platform);
