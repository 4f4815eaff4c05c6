import { longer } from "./columns.ts";
import { type Naming, nameCns, nameKeyWorker } from "./naming.ts";
import { none } from "./none.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import type { PlacesProgram, Program } from "./program.ts";
import type { Staff } from "./staff.ts";
import type { StaffMember } from "./staff-member.ts";
import type { WorkSource } from "./work-source.ts";

/** What places look at of a service. */
export interface PlacesState extends Naming {
  readonly people: People;
  readonly program: Program;
  readonly staff: Staff;
  readonly inPost: Uint8Array;
}

/**
 * A policy cap: each server is named key worker of so many people, weighted by tier; the others wait for a place. A place
 * is held to death, or until its server leaves.
 */
export class Places {
  private readonly program: PlacesProgram;
  private readonly tiers: number;
  /** Weight that each server holds. */
  private readonly held: Float64Array;
  // by slot of a person: whose place, and its weight
  private server: Int32Array;
  private weight: Float64Array;

  constructor({ places, course, staff }: Program & { readonly places: PlacesProgram }, size: number) {
    this.program = places;
    this.tiers = course.tiers;
    this.held = new Float64Array(staff.servers);
    this.server = new Int32Array(size).fill(none);
    this.weight = new Float64Array(size);
  }

  /** Whether a person without a place does not receive the work of a source. */
  withholds(person: Person, source: WorkSource): boolean {
    const { unplacedReceive } = this.program;
    if (unplacedReceive === "everything" || person.keyWorker !== null) return false;
    return unplacedReceive === "nothing" || !source.isContact;
  }

  /** Somebody has come, without a place as yet. */
  enter({ slot }: Person): void {
    if (slot >= this.server.length) {
      const before = this.server.length;
      this.server = longer(this.server, 2 * slot + 64).fill(none, before);
      this.weight = longer(this.weight, 2 * slot + 64);
    }
    this.server[slot] = none;
  }

  /** Somebody new takes a place if there is one. */
  ask(service: PlacesState, person: Person): void {
    this.#place(service, person);
  }

  /** Somebody has died: the place goes to whoever is next. */
  left(service: PlacesState, { slot }: Person): void {
    const server = this.server[slot] as number;
    if (server === none) return;
    this.held[server] = (this.held[server] as number) - (this.weight[slot] as number);
    this.server[slot] = none;
    this.fill(service);
  }

  /** A server has left: the people take places with the others, in turn, as far as there are any. */
  vacated(service: PlacesState, server: number): void {
    for (const { slot } of service.people.slots) {
      if (this.server[slot] === server) this.server[slot] = none;
    }
    this.held[server] = 0;
    this.fill(service);
  }

  /** Free places go to those without one, in turn. */
  fill(service: PlacesState): void {
    for (;;) {
      const person = this.#next(service);
      if (person === null || !this.#place(service, person)) return;
    }
  }

  /** Gives a person a place with the server who has most room, in proportion; tells whether there was one. */
  #place(service: PlacesState, person: Person): boolean {
    const tier = person.known;
    const best = this.#roomiest(service, tier);
    if (best === none) return false;
    const weight = this.program.weights[tier] as number;
    this.held[best] = (this.held[best] as number) + weight;
    this.server[person.slot] = best;
    this.weight[person.slot] = weight;
    const member = service.staff.members[best] as StaffMember;
    nameKeyWorker(service, person, member);
    if (member.isCns) nameCns(service, person, member);
    return true;
  }

  /** The server who has most room for a person of a tier, in proportion to their places; -1 where none has any. */
  #roomiest({ program, inPost }: PlacesState, tier: number): number {
    const { perServer, weights, mayHold } = this.program;
    let best = none;
    let fullest = Number.POSITIVE_INFINITY;
    for (let server = 0; server < perServer.length; server++) {
      const role = program.staff.roleOf[server] as number;
      if (inPost[server] === 0) continue;
      if (mayHold[role * this.tiers + tier] === 0) continue;
      const full = ((this.held[server] as number) + (weights[tier] as number)) / (perServer[server] as number);
      // A sum of weights may be off by its last digits.
      if (!(full <= 1 + 1e-9) || full >= fullest) continue;
      best = server;
      fullest = full;
    }
    return best;
  }

  /** Who is next for a place that there is: by need, the newest, or who came first; of equals, who came first. */
  #next(service: PlacesState): Person | null {
    const { people } = service;
    const { order } = this.program;
    const room = Array.from({ length: this.tiers }, (_, tier) => this.#roomiest(service, tier) !== none);
    let best: Person | null = null;
    let rank = Number.POSITIVE_INFINITY;
    for (const person of people.slots) {
      if (!person.isAlive || this.server[person.slot] !== none) continue;
      if (room[person.known] !== true) continue;
      const diagnosedAt = person.diagnosedAt;
      const own = order === "newestFirst" ? -diagnosedAt : order === "need" ? person.known : diagnosedAt;
      const before = best !== null && own === rank && diagnosedAt < best.diagnosedAt;
      if (!(own < rank) && !before) continue;
      best = person;
      rank = own;
    }
    return best;
  }
}
