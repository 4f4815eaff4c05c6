// The models for SimScript, as its documentation writes them: entities with asynchronous scripts, and queues.
import simscript from "simscript";
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

const { Entity, Exponential, Queue, Simulation, Uniform } = simscript;

// It yields to the page with this between frames; outside a page there is none.
globalThis.requestAnimationFrame ??= setImmediate;

const finished = (simulation) =>
  new Promise((resolve) => {
    simulation.finished.addEventListener(() => resolve());
    simulation.start(true);
  });

class Customers extends Simulation {
  waiting = new Queue("waiting");
  servers = new Queue("servers", 10);

  constructor(seed, customers) {
    super();
    this.seed = seed;
    this.customers = customers;
    this.service = new Exponential(1, 2 * seed + 1);
  }

  onStarting() {
    super.onStarting();
    this.generateEntities(Customer, new Exponential(1 / 9, 2 * this.seed), this.customers);
  }
}

class Customer extends Entity {
  async script() {
    const { waiting, servers, service } = this.simulation;
    this.enterQueueImmediately(waiting);
    await this.enterQueue(servers);
    this.leaveQueue(waiting);
    await this.delay(service.sample());
    this.leaveQueue(servers);
  }
}

async function a(seed, customers) {
  const simulation = new Customers(seed, customers);
  await finished(simulation);
  return simulation.waiting.grossDwell.avg;
}

class Service extends Simulation {
  dispatcher = new Dispatcher();
  tally = new Tally();

  constructor(seed) {
    super();
    this.seed = seed;
    this.exponential = new Exponential(1, 2 * seed);
    this.uniform = new Uniform(0, 1, 2 * seed + 1);
  }

  onStarting() {
    super.onStarting();
    this.timeEnd = horizon;
    this.activate(new Arrivals());
  }

  get over() {
    return this.timeNow >= horizon;
  }
}

class Arrivals extends Entity {
  async script() {
    const service = this.simulation;
    for (;;) {
      await this.delay(service.exponential.sample() / arrivalRate);
      if (service.over) return;
      service.tally.arrive(service.timeNow);
      service.activate(new Patient());
    }
  }
}

class Patient extends Entity {
  async script() {
    const service = this.simulation;
    let tier = tierAtArrival(service.uniform.sample());
    for (;;) {
      await this.delay(service.exponential.sample() / totalRate[tier]);
      if (service.over) return;
      const what = whatHappened(tier, service.uniform.sample());
      if (what === "death") {
        service.tally.die(service.timeNow);
        return;
      }
      service.tally.events++;
      if (what === "task") {
        service.tally.tasks++;
        service.activate(new Task({ tier }));
      } else {
        tier = what;
      }
    }
  }
}

class Task extends Entity {
  tier = 0;
  pool = -1;

  constructor({ tier }) {
    super();
    this.tier = tier;
  }

  async script() {
    const service = this.simulation;
    const { dispatcher, tally } = service;
    const since = service.timeNow;
    this.pool = dispatcher.seize(this.tier);
    if (this.pool < 0) {
      dispatcher.waiting[this.tier].push(this);
      await this.waitSignal(this);
    }
    const duration = service.exponential.sample() * meanService;
    tally.start(this.pool, this.tier, since, service.timeNow, duration);
    await this.delay(duration);
    if (service.over) return;
    tally.events++;
    const next = dispatcher.release(this.pool);
    if (next !== undefined) {
      next.pool = this.pool;
      this.sendSignal(next, 1);
    }
  }
}

async function b(seed) {
  const simulation = new Service(seed);
  await finished(simulation);
  return simulation.tally.outputs;
}

await run({ a, b });
