import { KeyedDraws } from "../random/keyed-draws.ts";
import { buildRoster } from "./build-roster.ts";
import { Calendar } from "./calendar.ts";
import { ClockEvents } from "./clock-events.ts";
import { diagnose, present } from "./come.ts";
import { firstServer, inflowEntity } from "./event-order.ts";
import { expectedSize } from "./expected-size.ts";
import { finish } from "./finish.ts";
import { Lanes } from "./lanes.ts";
import { layoutOf } from "./layout-of.ts";
import { live } from "./live.ts";
import { Newcomers } from "./newcomers.ts";
import { OpenTime } from "./open-time.ts";
import { People } from "./people.ts";
import type { Person } from "./person.ts";
import { Places } from "./places.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import type { Run } from "./run.ts";
import { Service } from "./service.ts";
import { Staff } from "./staff.ts";
import type { StaffMember } from "./staff-member.ts";
import { Tally } from "./tally.ts";
import { Tasks } from "./tasks.ts";
import { Work } from "./work.ts";
import { WorkTime } from "./work-time.ts";

export interface SimulateOptions {
  /** The future event list; defaults to a new `Calendar`. For tests that break the engine on purpose. */
  readonly calendar?: Calendar;
  /** Makes an observer that hears of everything and passes it on to the tally that makes the run. */
  readonly observe?: (tally: Recorder) => Recorder;
}

/**
 * One replication of a program: what happens to everybody from the beginning of the warm-up to the horizon. The same
 * program, seed and replication give the same run, bit by bit, on every engine.
 *
 * Events are taken one after the other, in the order that `event-order.ts` states, until the horizon.
 *
 * @param replication - a whole number from 0
 */
export function simulate(program: Program, seed: number, replication: number, options: SimulateOptions = {}): Run {
  const tally = new Tally(program, layoutOf(program));
  const observer = options.observe?.(tally) ?? tally;
  const service = openService(program, seed, replication, observer, options.calendar);
  observer.watch(service);
  const newcomers = new Newcomers(program, service.draws);
  for (const person of newcomers.starting) {
    present(service, person.id, person.diagnosedAt, person.diesAt, person.tier, person.site);
  }
  service.places?.fill(service);
  play(service, newcomers, new ClockEvents(service));
  service.now = program.clock.horizonDays;
  return tally.end(replication);
}

/** Takes event after event until none is left. A function of its own, so that engines compile the loop once and keep it. */
function play(service: Service, newcomers: Newcomers, clock: ClockEvents): void {
  const { calendar, firstPerson } = service;
  const { members } = service.staff;
  const inflow = inflowEntity(service.program.staff.servers);
  calendar.schedule(inflow, newcomers.nextAt);
  for (let entity = calendar.take(); entity >= 0; entity = calendar.take()) {
    service.now = calendar.time;
    if (entity >= firstPerson) live(service, service.people.slots[entity - firstPerson] as Person);
    else if (entity === inflow) {
      const { id, diesAt, tier, site } = newcomers.take();
      diagnose(service, id, diesAt, tier, site);
      calendar.schedule(inflow, newcomers.nextAt);
    } else if (entity >= firstServer) finish(service, members[entity - firstServer] as StaffMember);
    else clock.strike(service);
  }
}

function openService(
  program: Program,
  seed: number,
  replication: number,
  recorder: Recorder,
  calendar: Calendar | undefined
): Service {
  const draws = new KeyedDraws(seed, replication);
  const roster = buildRoster(program, draws);
  const lanes = new Lanes(program);
  const staff = new Staff(program, lanes, roster);
  const size = expectedSize(program);
  const entities = size.people + inflowEntity(program.staff.servers) + 1;
  const { warmUpDays, horizonDays } = program.clock;
  return new Service(program, {
    draws,
    roster,
    people: new People(size.people, program.work.sources, program.work.recurring.length),
    tasks: new Tasks(),
    calendar: calendar ?? new Calendar(-warmUpDays, horizonDays, size.eventsPerDay, entities),
    openTime: new OpenTime(program.clock),
    lanes,
    staff,
    work: new Work(program),
    places: program.places === null ? null : new Places({ ...program, places: program.places }, size.people),
    workTime: new WorkTime(program, roster, recorder),
    recorder
  });
}
