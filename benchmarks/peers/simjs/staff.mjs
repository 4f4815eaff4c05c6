// What the models for simjs share: the library, and the staff of model (b).
import { Dispatcher, meanService } from "../model-b.mjs";

// The package of npm exports nothing; it leaves its names on the window of a page.
globalThis.window = {};
await import("simjs");
export const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

export class Staff extends Entity {
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
