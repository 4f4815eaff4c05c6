// The models for simjs, as its documentation writes them: entities that set timers and use facilities.
import {
  arrivalRate,
  Dispatcher,
  horizon,
  meanService,
  Tally,
  tierAtArrival,
  totalRate,
  whatHappened
} from "../model-b.mjs";
import { run } from "../run.mjs";

// The package of npm exports nothing; it leaves its names on the window of a page.
globalThis.window = {};
await import("simjs");
const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

class Customers extends Entity {
  start(facility, random, customers) {
    this.facility = facility;
    this.random = random;
    this.left = customers;
    this.next();
  }

  next() {
    if (this.left-- > 0) this.setTimer(this.random.exponential(9)).done(this.arrive);
  }

  arrive() {
    this.useFacility(this.facility, this.random.exponential(1));
    this.next();
  }
}

function a(seed, customers) {
  const sim = new Sim();
  const facility = new Facility("servers", Facility.FCFS, 10);
  sim.addEntity(Customers, "customers", facility, new Random(seed), customers);
  sim.simulate(Number.MAX_VALUE);
  return facility.queueStats().durationSeries.average();
}

class Staff extends Entity {
  start(random, tally) {
    this.random = random;
    this.tally = tally;
    this.dispatcher = new Dispatcher();
  }

  add(tier) {
    const pool = this.dispatcher.seize(tier);
    const task = { tier, since: this.time() };
    if (pool < 0) this.dispatcher.waiting[tier].push(task);
    else this.serve(pool, task);
  }

  serve(pool, { tier, since }) {
    const duration = this.random.exponential(1 / meanService);
    this.tally.start(pool, tier, since, this.time(), duration);
    // An array of arguments, because a lone 0 would not be handed over.
    this.setTimer(duration).done(this.finish, this, [pool]);
  }

  finish(pool) {
    this.tally.events++;
    const task = this.dispatcher.release(pool);
    if (task !== undefined) this.serve(pool, task);
  }
}

class Patient extends Entity {
  start(random, tally, staff) {
    this.random = random;
    this.tally = tally;
    this.staff = staff;
    this.tier = tierAtArrival(random.random());
    this.wait();
  }

  wait() {
    this.setTimer(this.random.exponential(totalRate[this.tier])).done(this.happen);
  }

  happen() {
    const what = whatHappened(this.tier, this.random.random());
    if (what === "death") {
      this.tally.die(this.time());
      return;
    }
    this.tally.events++;
    if (what === "task") {
      this.tally.tasks++;
      this.staff.add(this.tier);
    } else {
      this.tier = what;
    }
    this.wait();
  }
}

class Arrivals extends Entity {
  start(random, tally, staff) {
    this.with = [random, tally, staff];
    this.wait();
  }

  wait() {
    this.setTimer(this.with[0].exponential(arrivalRate)).done(this.arrive);
  }

  arrive() {
    this.with[1].arrive(this.time());
    this.sim.addEntity(Patient, "patient", ...this.with);
    this.wait();
  }
}

function b(seed) {
  const sim = new Sim();
  const random = new Random(seed);
  const tally = new Tally();
  const staff = sim.addEntity(Staff, "staff", random, tally);
  sim.addEntity(Arrivals, "arrivals", random, tally, staff);
  sim.simulate(horizon);
  return tally.outputs;
}

await run({ a, b });
