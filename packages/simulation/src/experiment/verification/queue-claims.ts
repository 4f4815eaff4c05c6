import { exp } from "../../arithmetic/exponential.ts";
import { daysPerYear } from "../../engine/year.ts";
import { priorityWaits, priorityWaitsOfServers } from "../../queueing/cobham.ts";
import { type ErlangC, erlangC } from "../../queueing/erlang-c.ts";
import { namedNurse } from "../../queueing/finite-source.ts";
import { pollaczekKhinchine, type SingleServerQueue } from "../../queueing/pollaczek-khinchine.ts";
import type { RunSums } from "../indicators/run-sums.ts";
import { type Claim, identityClaim, only, ratioClaim } from "./claim.ts";
import { type OfferedWork, offeredWork, peopleCounted } from "./offered-work.ts";
import type { Subject } from "./subject.ts";

const littlesLaw = "L = lambda W: Little (1961), Operations Research 9, 383-387";

const work = ({ scenario }: Subject): OfferedWork => only(offeredWork(scenario));

const daysObserved = (sums: RunSums): number => sums.years * daysPerYear;

/** Share of the time of all posts that is worked. */
const busy = (sums: RunSums): readonly [number, number] => [sums.sum("worked"), sums.sum("clinical")];

const waits = (sums: RunSums, task: number | null = null): readonly [number, number] => [
  sums.sum("waitDays", { task }),
  sums.sum("started", { task })
];

type Queue = Pick<SingleServerQueue, "meanWait" | "meanQueue" | "utilisation">;

/** Days of rounding forgiven in two sums of the same waits. */
const daysOfRounding = 1e-6;

/** From the beginning of the warm-up; what still waits at the end is in the area alone. */
function areaLessWaits(sums: RunSums): number {
  const year = Array.from({ length: sums.years + 1 }, (_, index) => index);
  const error = sums.sum("waitingDays", { year }) - sums.sum("waitDays", { year });
  const allBegun = sums.sum("created", { year }) === sums.sum("started", { year });
  return allBegun ? (Math.abs(error) < daysOfRounding ? 0 : error) : Math.min(0, error + daysOfRounding);
}

/** What holds in every queue with one kind of work. */
const queueClaims = (subject: string, authority: string, queue: (subject: Subject) => Queue): readonly Claim[] => [
  ratioClaim(
    subject,
    { what: "wait", label: "Mean wait, days", authority, expected: (of) => queue(of).meanWait },
    (sums) => waits(sums)
  ),
  ratioClaim(
    subject,
    { what: "queue", label: "Mean number waiting", authority, expected: (of) => queue(of).meanQueue },
    (sums) => [sums.sum("waitingDays"), daysObserved(sums)]
  ),
  ratioClaim(
    subject,
    { what: "utilisation", label: "Share of time worked", authority, expected: (of) => queue(of).utilisation },
    busy
  ),
  identityClaim(
    {
      id: `${subject}.littles-law`,
      label: "Area under the number waiting less the sum of all waits, where nothing waits at the end, days",
      authority: littlesLaw,
      subjects: [subject]
    },
    (seen) => areaLessWaits(only(seen).sums)
  ),
  ratioClaim(
    subject,
    {
      what: "duration",
      label: "Mean minutes of a piece of work",
      authority: "The mean that the scenario states",
      expected: ({ scenario }) => only(scenario.tasks).minutes.value,
      deviation: (of) => only(of.scenario.tasks).minutes.value * work(of).cv
    },
    (sums) => [sums.sum("minutes"), sums.sum("doneBy")]
  )
];

const erlangs = ({ arrivalRate, meanService }: OfferedWork): number => arrivalRate * meanService;

const erlang = (subject: Subject): ErlangC =>
  erlangC(subject.scenario.posts.length, erlangs(work(subject)), work(subject).meanService);

const ofErlang = "Erlang C, M/M/c: Erlang (1917); Tijms (2003), A First Course in Stochastic Models, chapter 5";

const severalServers = (subject: string): readonly Claim[] => [
  ...queueClaims(subject, ofErlang, erlang),
  ratioClaim(
    subject,
    {
      what: "delay",
      label: "Share of work that waits",
      authority: ofErlang,
      expected: (of) => erlang(of).delayProbability
    },
    (sums) => [sums.sum("delayed"), sums.sum("started")]
  )
];

const oneServer = (subject: string): readonly Claim[] =>
  queueClaims(subject, "W = lambda E[S^2] / 2(1 - rho), M/G/1: Pollaczek (1930), Khinchine (1932)", (of) =>
    pollaczekKhinchine(work(of).arrivalRate, work(of).meanService, work(of).cv)
  );

/** Mean wait of each class of work. */
const priorityClaims = (
  subject: string,
  tasks: readonly string[],
  expected: (work: readonly OfferedWork[], servers: number) => readonly number[]
): readonly Claim[] =>
  tasks.map((name, task) =>
    ratioClaim(
      subject,
      {
        what: `wait-${name}`,
        label: `Mean wait of work of class ${task + 1}, days`,
        authority: "Non-preemptive priorities: Cobham (1954), Operations Research 2, 70-76",
        expected: ({ scenario }) => expected(offeredWork(scenario), scenario.posts.length)[task] ?? Number.NaN
      },
      (sums) => waits(sums, task)
    )
  );

/** Windows in a queue: who is done in time. */
const windowClaims: readonly Claim[] = [
  ratioClaim(
    "m-m-1-in-turn",
    {
      what: "in-time",
      label: "Share of work done within its window, in order of arrival",
      authority: "P(T <= t) = 1 - e^(-(mu - lambda) t), M/M/1: Kleinrock (1975), Queueing Systems I, section 5.12",
      expected: (of) => {
        const { arrivalRate, meanService } = work(of);
        const window = only(of.scenario.tasks).windowDays?.value ?? Number.NaN;
        return 1 - exp(-(1 / meanService - arrivalRate) * window);
      }
    },
    (sums) => [sums.sum("inTime"), sums.sum("due")]
  ),
  ratioClaim(
    "m-m-1-behind",
    {
      what: "wait",
      label: "Mean wait where late work stands back, days",
      authority:
        "Conservation law: the order of work moves no mean wait: Kleinrock (1965), Naval Research Logistics 12",
      expected: (of) => erlang(of).meanWait
    },
    (sums) => waits(sums)
  )
];

const ofNurse = "Finite source: Reiser & Lavenberg (1980), JACM 27; Campello, Ingolfsson & Shumsky (2017)";

const nurse = ({ scenario }: Subject) => {
  const task = only(scenario.tasks);
  const meanInterval = task.triggers.flatMap((trigger) => ("everyDays" in trigger ? [trigger.everyDays.value] : []));
  const [{ meanService }] = [only(offeredWork(scenario))];
  return namedNurse(peopleCounted(scenario), { meanInterval: only(meanInterval), meanContact: meanService });
};

const finiteSource: readonly Claim[] = [
  ratioClaim(
    "finite-source",
    {
      what: "utilisation",
      label: "Share of time that the named nurse is with people",
      authority: ofNurse,
      expected: (of) => nurse(of).utilisation
    },
    busy
  ),
  ratioClaim(
    "finite-source",
    {
      what: "delay",
      label: "Mean days from a contact falling due to its end",
      authority: ofNurse,
      expected: (of) => nurse(of).meanDelay
    },
    (sums, { scenario }) => [
      sums.sum("waitDays") + sums.sum("started") * only(offeredWork(scenario)).meanService,
      sums.sum("started")
    ]
  ),
  ratioClaim(
    "finite-source",
    {
      what: "contacts",
      label: "Contacts done a day",
      authority: ofNurse,
      expected: (of) => nurse(of).contactRate
    },
    (sums) => [sums.sum("done"), daysObserved(sums)]
  )
];

const overwhelmed: Claim = {
  id: "overwhelmed.utilisation",
  label: "Share of time worked with five times the work that can be done",
  authority: "Nobody is idle while work waits",
  subjects: ["overwhelmed"],
  expected: () => 1,
  measure: {
    kind: "exact",
    value: (seen) => {
      const { sums } = only(seen);
      return sums.sum("worked") / sums.sum("clinical");
    }
  }
};

/** Queues of a service that is always open. */
export const queueTheory: readonly Claim[] = [
  ...["m-m-1-low", "m-m-1", "m-m-2", "m-m-3", "m-m-3-high", "m-m-5", "m-m-10"].flatMap(severalServers),
  ...["m-d-1", "m-g-1-gamma", "m-g-1-log-normal"].flatMap(oneServer),
  ...priorityClaims("priorities", ["urgent", "soon", "later"], (classes) => priorityWaits(classes)),
  ...priorityClaims("priorities-of-three", ["urgent", "soon", "later"], (classes, servers) =>
    priorityWaitsOfServers(
      servers,
      classes.map(({ arrivalRate }) => arrivalRate),
      only(classes).meanService
    )
  ),
  ...windowClaims,
  ...finiteSource,
  overwhelmed
];
