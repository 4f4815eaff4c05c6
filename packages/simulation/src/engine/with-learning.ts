import type { Program } from "./program.ts";
import { daysPerYear } from "./year.ts";

const daysPerWeek = 7;

/**
 * A program by headroom in which whoever takes up a post that begins later learns, as rostered staff do: the same people
 * on the same weekdays for the same minutes, but that the minutes of a newcomer rise evenly from nothing over the months
 * of the ramp. Nobody is away, leaves, or is missing: headroom has all that in its minutes.
 *
 * Programs of other fidelity come back as they are: rostered staff learn already, and what is always open has no days on
 * which a post could begin.
 */
export function withLearning(program: Program): Program {
  const { staff } = program;
  const { rota } = staff;
  if (rota.fidelity !== "headroom") return program;
  return {
    ...program,
    staff: {
      ...staff,
      rota: {
        ...rota,
        fidelity: "rostered",
        // Minutes at work are those that absence leaves, on every weekday: a part of a post is less of each day.
        hoursPerWeek: (rota.availableHoursPerYear / daysPerYear) * daysPerWeek,
        wte: rota.wte.map(() => 1),
        dutiesShare: rota.dutiesShare.map((duties, server) => 1 - (1 - duties) * (rota.wte[server] as number)),
        annualLeaveDays: 0,
        studyDays: 0,
        sicknessShare: 0,
        otherAbsenceShare: 0,
        crossCover: 0,
        vacancyShare: 0,
        leaversPerYear: rota.leaversPerYear.map(() => 0)
      }
    }
  };
}
