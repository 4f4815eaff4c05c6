import { exp } from "../arithmetic/exponential.ts";
import { log } from "../arithmetic/logarithm.ts";

/** Layers of equal area under e^-x; the lowest holds the tail. */
const layers = 256;
const two32 = 4294967296;

/**
 * Where the tail begins, for 256 layers: the root of the condition that the topmost layer ends at height 1 (Marsaglia &
 * Tsang 2000, Journal of Statistical Software 5(8)).
 */
export const tailFrom = 7.69711747013105;

/** Heights e^-x at the right edges x of the layers, falling: the first is 1, at 0. */
export const heights = new Float64Array(layers);
/** Width of a layer over 2^32: a 32-bit magnitude times this is a place in it. */
export const steps = new Float64Array(layers);
/** Magnitudes below this lie under the curve whatever the height, so nothing needs to be computed. */
export const safeBelow = new Float64Array(layers);

const area = (1 + tailFrom) * exp(-tailFrom);

function fill(): void {
  let right = tailFrom;
  const baseWidth = area / exp(-tailFrom);
  steps[0] = baseWidth / two32;
  safeBelow[0] = Math.floor((tailFrom / baseWidth) * two32);
  heights[0] = 1;
  for (let layer = layers - 1; layer > 0; layer--) {
    const height = exp(-right);
    const left = layer === 1 ? 0 : -log(height + area / right);
    steps[layer] = right / two32;
    safeBelow[layer] = Math.floor((left / right) * two32);
    heights[layer] = height;
    right = left;
  }
}
fill();
