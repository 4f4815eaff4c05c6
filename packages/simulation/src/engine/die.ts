import { none } from "./people.ts";
import type { Service } from "./service.ts";
import { releaseChain } from "./supersede.ts";
import { TaskState } from "./tasks.ts";

/** A person dies. Work that waits for them is lost, save work that goes on after a death; work in hand is finished. */
export function die(service: Service, person: number): void {
  const { people, tasks, lanes, recorder, now } = service;
  service.events++;
  let task = people.firstTask[person] as number;
  while (task !== none) {
    const next = tasks.ownNext[task] as number;
    if (tasks.state[task] === TaskState.waiting) {
      lanes.remove(task);
      recorder.waitsNoMore(now, task);
    }
    recorder.lost(now, task);
    tasks.parent[task] = none;
    tasks.firstDependent[task] = none;
    releaseChain(service, task);
    task = next;
  }
  people.firstTask[person] = none;
  recorder.personDied(now, person);
  people.release(person);
  service.places?.left(service, person);
}
