import { defaultById } from "@caseload/evidence";
import { daysPerWeek, paidHoursPerYear, type Quantity, type Scenario } from "@caseload/simulation";
import type { ExplainLine } from "../answer.ts";
import { availableHoursOfPost } from "../available-hours.ts";
import { defaultsOf } from "../default-ids.ts";
import type { Establishment } from "../establishment.ts";
import { line, shown } from "../explain-line.ts";
import type { LoadService } from "./load-service.ts";

const coverDefault = "cross-cover-share";

/**
 * The share of an absent colleague's time for patients that neighbours give: that of the base, or where that is none the
 * most that is believed.
 */
export function coverShare({ staff }: Scenario): Quantity {
  if (staff.crossCoverShare.value > 0) return staff.crossCoverShare;
  const { low, high, unit } = defaultById(coverDefault);
  return { value: high, low, high, unit, origin: { from: "default", id: coverDefault } };
}

/** What it takes in a year that neighbours cover each other's absence. */
export interface LeaveCover {
  readonly share: Quantity;
  /** Hours for patients that go from neighbour to neighbour. */
  readonly hoursPerYear: number;
  /** Shares of its open hours at which a service of one post has nobody there: alone, and with cover. */
  readonly nobodyThere: { readonly alone: number; readonly covered: number };
  readonly explain: readonly ExplainLine[];
}

/**
 * The hours that neighbours give each other in a year, and why that is no hour more in all. On a bank holiday nobody is
 * there to cover.
 *
 * @param alone - posts of all trusts, each alone
 */
export function leaveCover(base: Scenario, { groundwork }: LoadService, alone: Establishment): LeaveCover {
  const share = coverShare(base);
  const absent = absentHours(base);
  const ofPost = absent.value * (1 - groundwork.nonClinicalShare) * share.value;
  const posts = alone.cns + alone.supportWorker;
  const hoursPerYear = posts * ofPost;
  const nobody = nobodyThereLines(base, absent, share);
  return {
    share,
    hoursPerYear,
    nobodyThere: { alone: nobody.alone.value, covered: nobody.covered.value },
    explain: [
      absent,
      nobody.alone,
      nobody.covered,
      line(
        "Hours for patients that neighbours give for the absence of one post",
        `${shown(absent.value)} hours × (1 − ${shown(groundwork.nonClinicalShare)}) × ${shown(share.value)}`,
        ofPost,
        "hours a year",
        defaultsOf(share)
      ),
      line(
        "Hours given and taken, which are the same hours",
        `${shown(posts)} WTE × ${shown(ofPost)} hours`,
        hoursPerYear,
        "hours a year"
      ),
      line(
        "Posts that cover leave for each other",
        `${shown(posts)} + ${shown(hoursPerYear)} ÷ ${shown(groundwork.clinicalHours)} − ${shown(hoursPerYear)} ÷ ${shown(groundwork.clinicalHours)}`,
        posts,
        "WTE"
      )
    ]
  };
}

/** What cover buys where a trust has one post: how much of the time that it is open nobody is there. */
function nobodyThereLines({ staff }: Scenario, absent: ExplainLine, share: Quantity) {
  const there = availableHoursOfPost(staff.time);
  const alone = absent.value / (absent.value + there);
  return {
    alone: line(
      "Share of the open hours at which a trust with one post has nobody there",
      `${shown(absent.value)} ÷ (${shown(absent.value)} + ${shown(there)})`,
      alone,
      "of open hours"
    ),
    covered: line(
      "The same with cover by neighbours",
      `${shown(alone)} × (1 − ${shown(share.value)})`,
      alone * (1 - share.value),
      "of open hours",
      defaultsOf(share)
    )
  };
}

/**
 * A trust with absence as events whose neighbours stand in for a share of its absent time, and whose own nurses stand in
 * for as much of theirs. What they give comes off their time for patients on every day that they are there, so that
 * there are as many hours for patients in a year as without cover, on other days: all times for patients are
 * there / (there + covered) of what they were.
 */
export function coveredScenario(scenario: Scenario, share: Quantity): Scenario {
  const { staff } = scenario;
  const there = availableHoursOfPost(staff.time);
  const covered = absentHours(scenario).value * share.value;
  const nonClinical = staff.nonClinicalShare.value * (1 - staff.delegableShareOfNonClinical.value);
  const exactly = (quantity: Quantity, value: number): Quantity => ({ ...quantity, value, low: value, high: value });
  return {
    ...scenario,
    staff: {
      ...staff,
      crossCoverShare: share,
      nonClinicalShare: exactly(staff.nonClinicalShare, 1 - ((1 - nonClinical) * there) / (there + covered)),
      delegableShareOfNonClinical: exactly(staff.delegableShareOfNonClinical, 0)
    }
  };
}

/** Paid hours of a post on which the service is open and its holder is not there. */
function absentHours({ staff: { time } }: Scenario): ExplainLine {
  const label = "Hours that a post is away while the service is open";
  if (time.kind === "alwaysOpen") return line(label, "0", 0, "hours a year");
  const week = time.hoursPerWeek.value;
  const paid = paidHoursPerYear(week);
  const there = availableHoursOfPost(time);
  const holidays = time.kind === "components" ? time.bankHolidayDays.value : 0;
  const closed = holidays === 0 ? "" : ` − ${shown(holidays)} days × ${shown(week)} ÷ 5`;
  return line(
    label,
    `365 ÷ 7 × ${shown(week)} hours − ${shown(there)}${closed}`,
    paid - there - (holidays * week) / daysPerWeek,
    "hours a year"
  );
}
