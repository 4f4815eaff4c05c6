import { headroom, headroomFor, uplift } from "../quantity/headroom.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Draft, derivedQuantity, givenQuantity, quantityOr } from "./draft.ts";
import type { Path } from "./path.ts";
import type { QuantityInput, QuantityKind } from "./quantity-input.ts";
import { type RoleBook, supportWorker } from "./resolve-roles.ts";
import type { RoleSpecification, Scenario, Staff } from "./scenario.ts";
import { availableHoursOf } from "./staff-hours.ts";

/** The time that staff have. Absence as components, as a headroom or as an uplift, never two of these. */
export function resolveStaff(
  draft: Draft,
  book: RoleBook,
  roles: readonly RoleSpecification[],
  service: Pick<Scenario, "nation" | "startDate">
): Staff {
  const given = draft.content.staff ?? {};
  const number = (key: string, input: QuantityInput | undefined, kind: QuantityKind, defaultId: string): Quantity =>
    quantityOr(draft, ["staff", key], input, kind, defaultId);
  const own = roles.filter(({ external }) => !external);
  for (const id of Object.keys({ ...given.leaversPerYear })) book.find(["staff", "leaversPerYear", id], id);
  for (const id of Object.keys({ ...given.rampMonths })) book.find(["staff", "rampMonths", id], id);
  const byRole = (
    key: "leaversPerYear" | "rampMonths",
    kind: QuantityKind,
    defaults: (role: RoleSpecification) => string
  ): Record<string, Quantity> =>
    Object.fromEntries(
      own.map((role) => [
        role.id,
        quantityOr(draft, ["staff", key, role.id], given[key]?.[role.id], kind, defaults(role))
      ])
    );
  const kindOf = (role: RoleSpecification): string =>
    role.id === supportWorker || !role.registered ? "support-worker" : "cns";
  const opensAtHour = number("opensAtHour", given.opensAtHour, "hourOfDay", "opens-at-hour");
  const closesAtHour = number("closesAtHour", given.closesAtHour, "hourOfDay", "closes-at-hour");
  if (closesAtHour.value <= opensAtHour.value) {
    const key = given.closesAtHour === undefined ? "opensAtHour" : "closesAtHour";
    const wanted = `a service that opens (${opensAtHour.value}) before it closes (${closesAtHour.value})`;
    draft.report("conflict", ["staff", key], wanted, given[key]);
  }
  return {
    time: resolveTime(draft, service),
    fidelity: given.fidelity ?? "headroom",
    sicknessSpellDays: number("sicknessSpellDays", given.sicknessSpellDays, "days", "sickness-spell-days"),
    otherAbsenceSpellDays: number(
      "otherAbsenceSpellDays",
      given.otherAbsenceSpellDays,
      "days",
      "other-absence-spell-days"
    ),
    leaveInWeeksShare: number("leaveInWeeksShare", given.leaveInWeeksShare, "share", "leave-in-weeks-share"),
    crossCoverShare: number("crossCoverShare", given.crossCoverShare, "share", "cross-cover-share"),
    opensAtHour,
    closesAtHour,
    nonClinicalShare: number("nonClinicalShare", given.nonClinicalShare, "share", "non-clinical-share"),
    delegableShareOfNonClinical: number(
      "delegableShareOfNonClinical",
      given.delegableShareOfNonClinical,
      "share",
      "delegable-share-of-non-clinical"
    ),
    targetUtilisation: number("targetUtilisation", given.targetUtilisation, "share", "target-utilisation"),
    supervisionHoursPerWeek: number(
      "supervisionHoursPerWeek",
      given.supervisionHoursPerWeek,
      "hoursPerWeek",
      "supervision-hours-per-week"
    ),
    vacancyShare: number("vacancyShare", given.vacancyShare, "share", "vacancy-share"),
    leaversPerYear: byRole("leaversPerYear", "perYear", (role) => `leavers-per-year-${kindOf(role)}`),
    recruitmentWeeks: number("recruitmentWeeks", given.recruitmentWeeks, "weeks", "recruitment-weeks"),
    rampMonths: byRole("rampMonths", "months", (role) => `ramp-months-${kindOf(role)}`)
  };
}

const calendar = ["annualLeaveDays", "bankHolidayDays", "studyDays", "sicknessShare", "otherAbsenceShare"] as const;

function resolveTime(draft: Draft, service: Pick<Scenario, "nation" | "startDate">): Staff["time"] {
  const given = draft.content.staff ?? {};
  const leave = calendar.find((key) => given[key] !== undefined);
  const wholes = (["headroom", "uplift", "alwaysOpenHoursPerYear"] as const).filter((key) => given[key] !== undefined);
  const ways = leave === undefined ? wholes : [leave, ...wholes];
  const [, second] = ways;
  if (second !== undefined) {
    const wanted = `one way to say how much time is lost, not ${ways.join(" and ")}`;
    draft.report("conflict", ["staff", second], wanted);
  }
  if (given.alwaysOpenHoursPerYear !== undefined) {
    const path: Path = ["staff", "alwaysOpenHoursPerYear"];
    const hours = given.alwaysOpenHoursPerYear;
    return { kind: "alwaysOpen", hoursPerYear: givenQuantity(draft, path, hours, "hoursPerYear", "hours a year") };
  }
  const hoursPerWeek =
    given.hoursPerWeek === undefined
      ? contractedHours(draft, service)
      : givenQuantity(draft, ["staff", "hoursPerWeek"], given.hoursPerWeek, "hoursPerWeek", "hours a week");
  const unit = "share of paid hours";
  if (given.headroom !== undefined) {
    const lost = givenQuantity(draft, ["staff", "headroom"], given.headroom, "share", unit);
    return { kind: "headroom", hoursPerWeek, headroom: within(lost, (share) => headroom(share)) };
  }
  if (given.uplift !== undefined) {
    const added = givenQuantity(draft, ["staff", "uplift"], given.uplift, "share", "share of worked hours");
    const lost = within(added, (share) => headroomFor(uplift(share)));
    const how = `staff.uplift of ${added.value} / (1 + ${added.value}), as a share of paid hours`;
    return { kind: "headroom", hoursPerWeek, headroom: derivedQuantity(how, unit, lost.value, lost.low, lost.high) };
  }
  const part = (key: (typeof calendar)[number], kind: QuantityKind, id: string): Quantity =>
    quantityOr(draft, ["staff", key], given[key], kind, id);
  const time: Staff["time"] = {
    kind: "components",
    hoursPerWeek,
    annualLeaveDays: part("annualLeaveDays", "days", "annual-leave-days"),
    bankHolidayDays: part("bankHolidayDays", "days", "bank-holiday-days"),
    studyDays: part("studyDays", "days", "study-days"),
    sicknessShare: part("sicknessShare", "share", "sickness-share"),
    otherAbsenceShare: part("otherAbsenceShare", "share", "other-absence-share")
  };
  if (availableHoursOf(time) === null) {
    draft.report(
      "conflict",
      ["staff"],
      "leave and absence that leave some time for work, at every end of their ranges"
    );
  }
  return time;
}

const within = (quantity: Quantity, change: (value: number) => number): Quantity => ({
  ...quantity,
  value: change(quantity.value),
  low: change(quantity.low),
  high: change(quantity.high)
});

/** Hours a week of one whole-time equivalent: dated data of each nation. */
function contractedHours(draft: Draft, { nation, startDate }: Pick<Scenario, "nation" | "startDate">): Quantity {
  const dated = draft.evidence.contractHours
    .filter((entry) => entry.nation === nation && entry.from <= startDate)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const [latest] = dated;
  if (latest === undefined) {
    draft.report(
      "missing",
      ["staff", "hoursPerWeek"],
      `the hours a week, which are not known for ${nation} in ${startDate}`
    );
    return derivedQuantity("not known", "hours a week", 1);
  }
  return derivedQuantity(`Agenda for Change, ${nation}, from ${latest.from}`, "hours a week", latest.hoursPerWeek);
}
