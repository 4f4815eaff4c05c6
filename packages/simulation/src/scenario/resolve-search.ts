import { type Draft, defaultOf } from "./draft.ts";
import type { Path } from "./path.ts";
import type { Post, Search, SearchBounds } from "./scenario.ts";

/** The roles that are looked for, by the key under which their bounds are given. */
const soughtRoles = ["cns", "supportWorker"] as const;

/** What to look for when posts are looked for; bounds that run backwards or fall between two steps are refused. */
export function resolveSearch(draft: Draft, posts: readonly Post[], startDate: string): Search {
  const {
    step = defaultOf(draft.evidence, "post-step-wte").value,
    partTimers,
    leastHead = defaultOf(draft.evidence, "least-head-wte").value,
    keepPostsInPlace = false
  } = draft.content.search ?? {};
  // Of a malformed section the parts that are well formed are checked too; a malformed step is not among them.
  const isStepSure = !draft.unsure.has("search") || draft.content.search?.step !== undefined;
  for (const role of soughtRoles) {
    checkBounds(draft, role, isStepSure ? step : null);
    if (keepPostsInPlace && !draft.unsure.has("posts")) checkPostsKept(draft, role, wteOf(posts, role, startDate));
  }
  return {
    step,
    partTimers: partTimers ?? null,
    leastHead,
    cns: boundsOf(draft, "cns"),
    supportWorker: boundsOf(draft, "supportWorker"),
    keepPostsInPlace
  };
}

function boundsOf(draft: Draft, role: (typeof soughtRoles)[number]): SearchBounds {
  const { least = 0, most = null } = draft.content.search?.[role] ?? {};
  return { least, most };
}

function checkBounds(draft: Draft, role: (typeof soughtRoles)[number], step: number | null): void {
  const { least, most } = boundsOf(draft, role);
  for (const [key, wte] of Object.entries({ least, most })) {
    if (wte === null || step === null || isMultiple(wte, step)) continue;
    draft.report("conflict", ["search", role, key], `a multiple of the step, ${step} WTE`, wte);
  }
  if (most !== null && least > most) {
    draft.report("conflict", ["search", role, "most"], `at least as many as the least, ${least} WTE`, most);
  }
}

/** Posts that are kept cannot be more than the most that are allowed. */
function checkPostsKept(draft: Draft, role: (typeof soughtRoles)[number], inPlace: number): void {
  const { most } = boundsOf(draft, role);
  if (most === null || inPlace <= most) return;
  const path: Path = ["search", role, "most"];
  draft.report("conflict", path, `at least the ${inPlace} WTE in place, which keepPostsInPlace keeps`, most);
}

/** Whole-time equivalents in place on the first day, weighted by their share of time for this service. */
function wteOf(posts: readonly Post[], role: string, day: string): number {
  const wte = posts
    .filter((post) => post.role === role)
    .filter(({ startDate, endDate }) => (startDate === null || startDate <= day) && (endDate === null || endDate > day))
    .reduce((sum, post) => sum + post.wte * post.sbcShare.value, 0);
  return Math.round(wte * millionths) / millionths;
}

/** Far below any step; so that 0.3 is three times 0.1. */
const millionths = 1e6;

function isMultiple(wte: number, step: number): boolean {
  const steps = wte / step;
  return Math.abs(steps - Math.round(steps)) < 1 / millionths;
}
