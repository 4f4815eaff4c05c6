import { type ComparedTrust, groupTrusts, type Pooling, type PreparedTrusts, poolTrusts } from "@caseload/planning";
import { bundledEvidence } from "@caseload/simulation";
import type { WorkerOptions } from "./open-pool.ts";
import type { Platform } from "./pool.ts";
import { type PoolExecutor, poolExecutorOn } from "./pool-executor.ts";

/** How sharing posts is worked out: not at all, by the arithmetic of the load method, or by simulation beside it. */
export type PoolingBy = "none" | "arithmetic" | "simulation";

export interface PoolAlliancesOptions extends WorkerOptions {
  readonly by: PoolingBy;
  readonly replicationsMost?: number;
  readonly signal?: AbortSignal;
  /** Called before each simulation, with the name of the alliance. */
  readonly onPool?: (name: string) => void;
}

/** All trusts together, where the file names no alliance. */
const allTrusts = "all trusts";

/**
 * What each alliance of two or more trusts that has a best guess of its people would need if they shared posts, by its name; where the file names no alliance,
 * all trusts together, by null. Where the signal is aborted, those that are finished.
 */
export async function poolAlliances(
  compared: readonly ComparedTrust[],
  { base, scenarios, chosen }: PreparedTrusts,
  options: PoolAlliancesOptions,
  platform: Platform
): Promise<ReadonlyMap<string | null, Pooling>> {
  const { by, signal, replicationsMost, onPool } = options;
  const poolings = new Map<string | null, Pooling>();
  if (by === "none") return poolings;
  const { alliances, total } = groupTrusts(compared);
  const named = alliances.filter(({ name }) => name !== null);
  const groups = (named.length === 0 ? [total] : named).filter(
    ({ trusts, caseload }) => trusts.length > 1 && caseload.value !== null
  );
  const executor = by === "simulation" && groups.length > 0 ? executorOf(options, platform) : null;
  const shared = {
    scenarios,
    base,
    evidence: bundledEvidence,
    executor,
    reading: chosen.reading,
    replicationsMost,
    signal
  };
  try {
    for (const { name, trusts } of groups) {
      signal?.throwIfAborted();
      if (executor !== null) onPool?.(name ?? allTrusts);
      const members = compared.filter(({ trust }) => trusts.includes(trust.key));
      const pooling = await poolTrusts({ ...shared, name: name ?? allTrusts, trusts: members });
      if (pooling !== null) poolings.set(name, pooling);
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    await executor?.close();
  }
  return poolings;
}

function executorOf({ workers, startWorker, signal }: PoolAlliancesOptions, platform: Platform): PoolExecutor {
  const options = {
    ...(workers === undefined ? {} : { workers }),
    ...(startWorker === undefined ? {} : { startWorker }),
    ...(signal === undefined ? {} : { signal })
  };
  return poolExecutorOn({ ...options, isLong: true }, platform);
}
