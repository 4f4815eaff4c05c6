import type { Reading } from "@caseload/simulation";
import type { Assumption, Move } from "../assumption.ts";
import { Interrupted } from "../by-simulation/interrupted.ts";
import { ladder, rungFrom, wteAt } from "../by-simulation/ladder.ts";
import { calibrated } from "../calibrated.ts";
import type { Evidence } from "../evidence.ts";
import { supportWorker as supportWorkerRole } from "../workload.ts";
import { emulatorCheck } from "./emulator-check.ts";
import type { Evaluation } from "./finished-evaluations.ts";
import { influences, type SaltelliRow, saltelliRow, saltelliSequence } from "./influences.ts";
import { leastCns } from "./least-cns.ts";
import { movesAt, type Ranges, samplePoints } from "./sample-points.ts";
import { sampledPosts, supportWorkersAsked } from "./sampled-posts.ts";
import { mostInputs, screened } from "./screen.ts";
import type { CheckedPoint, EmulatorCheck, Sensitivity } from "./sensitivity-answer.ts";
import type { Asked, FindSensitivityOptions, SensitivityProgress } from "./sensitivity-question.ts";
import { type Ends, tornado } from "./tornado.ts";
import { answerOf, type LoadAnswer, numbersOf } from "./uncertain-case.ts";

/** An analysis, of which some part may be finished. */
export class SensitivityAnalysis {
  readonly #asked: Asked;
  readonly #evidence: Evidence;
  readonly #options: FindSensitivityOptions;
  readonly #besides: ReadonlyMap<Reading, readonly number[]>;
  readonly #ranges: Ranges;
  readonly #sample: readonly Float64Array[];
  readonly #ends: Ends[] = [];
  readonly #points: (LoadAnswer | null)[] = [];
  readonly #rows: SaltelliRow<LoadAnswer | null>[] = [];
  readonly #checked = new Map<Reading, CheckedPoint[]>();
  #inputs: readonly Assumption[] = [];
  #done = 0;
  #complete = false;

  constructor(asked: Asked, evidence: Evidence, options: FindSensitivityOptions) {
    const { uncertain, base, settings } = asked;
    this.#asked = asked;
    this.#evidence = evidence;
    this.#options = options;
    this.#besides = supportWorkersAsked(uncertain, base, settings.simulated);
    this.#ranges = { assumptions: uncertain.assumptions, law: settings.law };
    const ids = uncertain.assumptions.map(({ id }) => id);
    this.#sample = samplePoints({ ids, seed: uncertain.scenario.seed, ...settings });
  }

  async moveEachAlone(): Promise<void> {
    for (const assumption of this.#asked.uncertain.assumptions) {
      const at = (end: "low" | "high"): Promise<LoadAnswer | null> =>
        this.#load("ranges", `${end} ${assumption.id}`, () => [{ assumption, value: assumption[end] }]);
      this.#ends.push({ low: await at("low"), high: await at("high") });
    }
    const kept = screened(this.#tornado());
    this.#inputs = kept.flatMap((id) => this.#asked.uncertain.assumptions.find((each) => each.id === id) ?? []);
  }

  async moveAllTogether(): Promise<void> {
    for (const [index, point] of this.#sample.entries()) {
      this.#points.push(await this.#load("sample", `sample ${index}`, () => movesAt(this.#ranges, point)));
    }
  }

  async apportion(): Promise<void> {
    const inputs = this.#inputs;
    if (inputs.length === 0) return;
    const { uncertain, settings } = this.#asked;
    const sequence = saltelliSequence(inputs.length, uncertain.scenario.seed);
    const ranges = { ...this.#ranges, assumptions: inputs };
    for (let row = 0; row < settings.influencePoints; row++) {
      const answers: (LoadAnswer | null)[] = [];
      for (const [place, point] of saltelliRow(sequence, row).entries()) {
        answers.push(await this.#load("influences", `influence ${row} ${place}`, () => movesAt(ranges, point)));
      }
      const [a = null, b = null, ...mixed] = answers;
      this.#rows.push([a, b, ...mixed]);
    }
  }

  async holdAgainstSimulation(): Promise<void> {
    const { uncertain, settings } = this.#asked;
    const possible = this.#points.flatMap((answer, point) => (answer === null ? [] : [point]));
    for (const point of possible.slice(0, settings.checkPoints)) {
      for (const reading of uncertain.scenario.readings) await this.#check(point, reading);
    }
    this.#complete = true;
  }

  found(): Sensitivity {
    const { uncertain, base, settings } = this.#asked;
    const { scenario, assumptions } = uncertain;
    const possible = this.#points.filter((answer) => answer !== null);
    const check = [...this.#checked].map(([reading, points]): EmulatorCheck => emulatorCheck(reading, points));
    const hasSample = possible.length > 0;
    return {
      settings,
      assumptions: assumptions.map(({ id, label }) => ({ id, label })),
      tornado: this.#tornado(),
      sampled: (hasSample ? base.readings : []).map((atBase, index) => {
        const { reading } = atBase;
        return sampledPosts(
          uncertain,
          atBase,
          possible.flatMap(({ readings }) => readings[index] ?? []),
          {
            besides: this.#besides.get(reading) ?? [],
            simulated: settings.simulated,
            ratio: check.find((one) => one.reading === reading)?.meanRatio ?? null
          }
        );
      }),
      impossible: this.#points.length - possible.length,
      withoutRate: possible.filter(({ withoutRate }) => withoutRate).length,
      influences: influences(this.#inputs, this.#rows, scenario.seed),
      heldAtBase: assumptions.filter((each) => !this.#inputs.includes(each)).map(({ id }) => id),
      check,
      complete: this.#complete
    };
  }

  #tornado() {
    return tornado(this.#asked.uncertain, this.#asked.base, this.#ends);
  }

  async #load(
    step: SensitivityProgress["step"],
    name: string,
    moves: () => readonly Move[]
  ): Promise<LoadAnswer | null> {
    const { uncertain } = this.#asked;
    const numbers = await this.#once(step, name, () => numbersOf(uncertain.load(moves(), this.#besides)));
    return answerOf(numbers, uncertain, this.#besides);
  }

  async #check(point: number, reading: Reading): Promise<void> {
    const { uncertain } = this.#asked;
    const { executor, signal } = this.#options;
    const moves = movesAt(this.#ranges, this.#sample[point] ?? []);
    const supportWorker = this.#supportWorkerAt(moves, reading);
    const beside = uncertain.load(moves, new Map([[reading, [supportWorker]]]));
    const load = beside?.readings.find((each) => each.reading === reading)?.cnsBeside[0];
    if (executor === undefined || load === undefined) return;
    const before = this.#checked.get(reading) ?? [];
    const guess = load * (emulatorCheck(reading, before).meanRatio ?? before[0]?.ratio ?? 1);
    const numbers = await this.#once("check", `check ${point} ${reading}`, async () => {
      const { scenario, asked } = uncertain.at(moves);
      const ready = calibrated(scenario, this.#evidence, { calibrateTo: uncertain.to, variantOf: asked });
      const least = await leastCns(ready.scenario, reading, { executor, signal, supportWorker, guess });
      return least === null ? null : [least];
    });
    const simulated = numbers?.[0] ?? null;
    const ratio = simulated === null || !(load > 0) ? null : simulated / load;
    this.#checked.set(reading, [...before, { point, supportWorker, load, simulated, ratio }]);
  }

  /** Those that the load method asks for there, to the next step; in the strict reading they change nothing. */
  #supportWorkerAt(moves: readonly Move[], reading: Reading): number {
    const { uncertain } = this.#asked;
    if (reading === "strict") return 0;
    const at = uncertain.load(moves)?.readings.find((each) => each.reading === reading);
    const { step } = uncertain.scenario.search;
    const most = at?.posts[uncertain.roles.indexOf(supportWorkerRole)] ?? 0;
    const steps = ladder(0, Math.max(0, most) + step, step);
    return wteAt(steps, rungFrom(steps, most));
  }

  /** An evaluation that was finished before, or else done now. @throws Interrupted */
  async #once(
    step: SensitivityProgress["step"],
    name: string,
    evaluate: () => Evaluation | Promise<Evaluation>
  ): Promise<Evaluation> {
    const { finished, signal, onProgress } = this.#options;
    if (signal?.aborted === true) throw new Interrupted();
    let evaluation = finished?.get(name);
    if (evaluation === undefined) {
      evaluation = await evaluate();
      finished?.set(name, evaluation);
    }
    this.#done += 1;
    await onProgress?.({ step, done: this.#done, of: Math.max(this.#done, this.#all()) });
    return evaluation;
  }

  /** Evaluations there will be; the influences are known once each assumption was moved alone. */
  #all(): number {
    const { uncertain, settings } = this.#asked;
    const alone = 2 * uncertain.assumptions.length;
    const inputs = this.#ends.length < uncertain.assumptions.length ? mostInputs : this.#inputs.length;
    const rows = inputs === 0 ? 0 : settings.influencePoints * (inputs + 2);
    return alone + settings.samples + rows + settings.checkPoints * uncertain.scenario.readings.length;
  }
}
