import { longer } from "./columns.ts";
import { none } from "./none.ts";
import { Person } from "./person.ts";

/**
 * The people on the caseload. A person has a **slot** while alive, which the next arrival may take afterwards. What there
 * are several of for a person lies in columns by slot.
 */
export class People {
  /** All slots ever used. */
  readonly slots: Person[] = [];
  alive = 0;
  /** When work recurs, slot x recurring sources. */
  recurringAt: Float64Array;
  /** Occasions so far of each source, slot x sources. */
  occurrences: Int32Array;
  /** Occasions due in a year, and those met, slot x 2 by the parity of the year. */
  dueInYear: Int32Array;
  metInYear: Int32Array;
  private readonly free: Person[] = [];
  private room: number;
  readonly sources: number;
  private readonly recurring: number;

  constructor(size: number, sources: number, recurring: number) {
    this.room = size;
    this.sources = sources;
    this.recurring = recurring;
    this.recurringAt = new Float64Array(size * recurring);
    this.occurrences = new Int32Array(size * sources);
    this.dueInYear = new Int32Array(size * 2);
    this.metInYear = new Int32Array(size * 2);
  }

  /** A slot for somebody new, with nothing in it. */
  claim(id: number, diagnosedAt: number, diesAt: number, tier: number, site: number): Person {
    const person = this.free.pop() ?? this.#newSlot();
    this.alive++;
    person.id = id;
    person.isAlive = true;
    person.tier = tier;
    person.known = tier;
    person.site = site;
    person.diagnosedAt = diagnosedAt;
    person.diesAt = diesAt;
    person.courseCount = 0;
    person.demandCount = 0;
    person.phase = 0;
    person.namedCns = null;
    person.keyWorker = null;
    person.everNamed = false;
    person.assessed = false;
    person.informed = false;
    person.planned = false;
    person.firstTask = null;
    person.recurAt = Number.POSITIVE_INFINITY;
    const { slot } = person;
    this.occurrences.fill(0, slot * this.sources, (slot + 1) * this.sources);
    this.recurringAt.fill(Number.POSITIVE_INFINITY, slot * this.recurring, (slot + 1) * this.recurring);
    this.dueInYear.fill(0, 2 * slot, 2 * slot + 2);
    this.metInYear.fill(0, 2 * slot, 2 * slot + 2);
    return person;
  }

  release(person: Person): void {
    this.alive--;
    person.isAlive = false;
    person.id = none;
    this.free.push(person);
  }

  #newSlot(): Person {
    const person = new Person(this.slots.length);
    this.slots.push(person);
    if (person.slot >= this.room) this.#grow();
    return person;
  }

  #grow(): void {
    const size = 2 * this.room + 64;
    this.room = size;
    this.recurringAt = longer(this.recurringAt, size * this.recurring);
    this.occurrences = longer(this.occurrences, size * this.sources);
    this.dueInYear = longer(this.dueInYear, size * 2);
    this.metInYear = longer(this.metInYear, size * 2);
  }
}
