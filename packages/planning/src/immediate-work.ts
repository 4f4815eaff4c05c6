import type { Groundwork } from "./groundwork.ts";
import type { Workload } from "./workload.ts";
export const immediateWork = (_g: Groundwork, _w: Workload) => null;
