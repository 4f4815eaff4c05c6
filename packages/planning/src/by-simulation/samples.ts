import { compileScenario, type Program, type RatioIndicator, type Reading, type Scenario } from "@caseload/simulation";
import { GrowingSample, type SampleOptions } from "./growing-sample.ts";

/**
 * The samples of a scenario's variants on common random numbers. Two readings of a service without support workers are
 * often the very same program: they share one sample.
 */
export class Samples {
  readonly #indicators: readonly RatioIndicator[];
  readonly #options: SampleOptions;
  readonly #opened = new Map<string, { readonly program: Program; readonly sample: GrowingSample }[]>();

  constructor(indicators: readonly RatioIndicator[], options: SampleOptions) {
    this.#indicators = indicators;
    this.#options = options;
  }

  /** @param key - names the variant; what has another name is never shared */
  of(key: string, scenario: Scenario, reading: Reading): GrowingSample {
    const program = compileScenario(scenario, reading);
    const opened = this.#opened.get(key) ?? [];
    const same = opened.find((each) => isSame(each.program, program));
    if (same !== undefined) return same.sample;
    const sample = new GrowingSample(program, scenario, this.#indicators, this.#options);
    this.#opened.set(key, [...opened, { program, sample }]);
    return sample;
  }
}

/** Whether two pieces of plain data hold the same: objects, lists, columns of numbers, numbers and words. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (ArrayBuffer.isView(one)) return isSameColumn(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]));
}

function isSameColumn(one: ArrayBufferView, other: object): boolean {
  if (!ArrayBuffer.isView(other) || one.byteLength !== other.byteLength) return false;
  const [bytes, others] = [one, other].map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  return bytes?.every((byte, index) => byte === others?.[index]) ?? false;
}
