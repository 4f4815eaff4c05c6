// The models for simjs, with one clock for all that can happen to a patient instead of a timer for each.
import { arrivalRate, horizon, Tally, tierAtArrival, totalRate, whatHappened } from "../model-b.mjs";
import { run } from "../run.mjs";
import { Entity, Facility, Random, Sim, Staff } from "./staff.mjs";

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
