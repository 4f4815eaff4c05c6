import { firstOwn } from "./own-tasks.ts";
import type { Person } from "./person.ts";
import type { Service } from "./service.ts";
import { releaseChain } from "./supersede.ts";
import { TaskState } from "./task.ts";

/** A person dies. Work that waits for them is lost, save work that goes on after a death; work in hand is finished. */
export function die(service: Service, person: Person): void {
  const { people, lanes, recorder } = service;
  service.events++;
  let task = firstOwn(person);
  while (task !== null) {
    const next = task.ownNext;
    if (task.state === TaskState.waiting) {
      lanes.remove(task);
      recorder.waitsNoMore(task);
    }
    recorder.lost(task);
    task.parent = null;
    task.firstDependent = null;
    releaseChain(service, task);
    task = next;
  }
  person.firstTask = null;
  recorder.personDied(person);
  people.release(person);
  service.places?.left(service, person);
}
