import type { KeyedDraws } from "../random/keyed-draws.ts";
import type { Calendar } from "./calendar.ts";
import { firstPersonEntity } from "./event-order.ts";
import type { Lanes } from "./lanes.ts";
import type { OpenTime } from "./open-time.ts";
import type { People } from "./people.ts";
import type { Places } from "./places.ts";
import type { Program } from "./program.ts";
import type { Recorder } from "./recorder.ts";
import type { Roster } from "./roster.ts";
import type { Staff } from "./staff.ts";
import type { Tasks } from "./tasks.ts";
import { courseRates, demandRates } from "./total-rates.ts";
import type { Work } from "./work.ts";
import type { WorkTime } from "./work-time.ts";
import { yearAt } from "./year.ts";

/** The parts of a service that are made for one replication. */
export interface ServiceParts {
  readonly draws: KeyedDraws;
  readonly calendar: Calendar;
  readonly openTime: OpenTime;
  readonly roster: Roster;
  readonly people: People;
  readonly tasks: Tasks;
  readonly lanes: Lanes;
  readonly staff: Staff;
  readonly work: Work;
  readonly workTime: WorkTime;
  readonly places: Places | null;
  readonly recorder: Recorder;
}

/** The state of a service at one moment: what every event reads and changes. */
export class Service {
  now: number;
  /** The year `now` lies in. */
  year: number;
  isOpen = false;
  /** Logical events so far. */
  events = 0;
  /** Leavings of the roster already seen to. */
  leavings = 0;
  readonly program: Program;
  readonly draws: KeyedDraws;
  readonly calendar: Calendar;
  readonly openTime: OpenTime;
  readonly roster: Roster;
  readonly people: People;
  readonly tasks: Tasks;
  readonly lanes: Lanes;
  readonly staff: Staff;
  readonly work: Work;
  readonly workTime: WorkTime;
  readonly places: Places | null;
  readonly recorder: Recorder;
  readonly firstPerson: number;
  /** 1 for servers who are in post, be they on leave; 0 while a post is vacant, ended or yet to begin. */
  readonly inPost: Uint8Array;
  /** Rates of all course events and of all work by chance, by tier: what the clocks of people run at. */
  readonly courseRate: Float64Array;
  readonly demandRate: Float64Array;

  constructor(program: Program, parts: ServiceParts) {
    this.program = program;
    this.now = -program.clock.warmUpDays;
    this.year = yearAt(this.now, program.clock.years);
    this.draws = parts.draws;
    this.calendar = parts.calendar;
    this.openTime = parts.openTime;
    this.roster = parts.roster;
    this.people = parts.people;
    this.tasks = parts.tasks;
    this.lanes = parts.lanes;
    this.staff = parts.staff;
    this.work = parts.work;
    this.workTime = parts.workTime;
    this.places = parts.places;
    this.recorder = parts.recorder;
    this.firstPerson = firstPersonEntity(program.staff.servers);
    const today = Math.floor(this.now);
    this.inPost = Uint8Array.from(parts.staff.members, (member) => Number(parts.workTime.startsInPost(member, today)));
    this.courseRate = courseRates(program);
    this.demandRate = demandRates(program);
  }
}
