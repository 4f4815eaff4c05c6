import type { Program } from "./program.ts";
import { histogramDays, type RunLayout, runLayout } from "./run.ts";

const daysPerWeek = 7;

/** The layout of the runs of a program. */
export function layoutOf({ clock, course, work, staff, people }: Program): RunLayout {
  return runLayout({
    year: clock.years + 1,
    tier: course.tiers,
    source: work.sources,
    task: work.tasks,
    role: staff.roles,
    site: people.siteShare.length,
    week: Math.ceil((clock.warmUpDays + clock.horizonDays) / daysPerWeek) | 0,
    month: clock.months,
    day: histogramDays
  });
}
