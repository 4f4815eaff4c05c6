// Model (b) for simjs as its documentation writes such models: what can happen to a patient are timers of their own, and
// those that a change of tier makes void are cancelled.
import { arrivalRate, deathRate, horizon, moveRate, Tally, taskRate, tierAtArrival } from "../model-b.mjs";
import { run } from "../run.mjs";
import { Entity, Random, Sim, Staff } from "./staff.mjs";

class Patient extends Entity {
  start(random, tally, staff) {
    this.random = random;
    this.tally = tally;
    this.staff = staff;
    this.tier = tierAtArrival(random.random());
    this.setTimer(random.exponential(deathRate)).done(this.die);
    this.waitForTask();
    this.waitForMoves();
  }

  waitForTask() {
    this.task = this.setTimer(this.random.exponential(taskRate[this.tier])).done(this.ask);
  }

  waitForMoves() {
    this.moves = moveRate[this.tier].flatMap((rate, to) =>
      // An array of arguments, because a lone 0 would not be handed over.
      rate === 0 ? [] : [this.setTimer(this.random.exponential(rate)).done(this.move, this, [to])]
    );
  }

  ask() {
    this.tally.events++;
    this.tally.tasks++;
    this.staff.add(this.tier);
    this.waitForTask();
  }

  move(to) {
    this.tally.events++;
    this.tier = to;
    this.task.cancel();
    for (const other of this.moves) other.cancel();
    this.waitForTask();
    this.waitForMoves();
  }

  die() {
    this.task.cancel();
    for (const other of this.moves) other.cancel();
    this.tally.die(this.time());
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

await run({ b });
