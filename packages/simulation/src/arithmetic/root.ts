const machineEpsilon = 2.220446049250313e-16;

/**
 * A root of a continuous function between two points at which it has different signs (or is 0), to the last bits
 * unless a wider tolerance (in x) is given.
 *
 * Brent (1973), Algorithms for Minimization without Derivatives, chapter 4: inverse quadratic interpolation or the
 * secant where they help, bisection where they do not.
 * @throws RangeError where the signs do not differ, or the function is not a number
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let a = from;
  let b = to;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa > 0 ? fb < 0 : fa < 0 && fb > 0)) {
    throw new RangeError(`invalid bracket; no change of sign: f(${from}) = ${fa}, f(${to}) = ${fb}`);
  }
  // b is the best point so far, a the one before it, c the other side of the root.
  let c = a;
  let fc = fa;
  let step = b - a;
  let lastStep = step;
  for (let i = 0; i < 500; i++) {
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      lastStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const near = 2 * machineEpsilon * Math.abs(b) + 0.5 * tolerance;
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= near || fb === 0) return b;
    const tried = Math.abs(lastStep) >= near && Math.abs(fa) > Math.abs(fb) ? interpolated(a, b, c, fa, fb, fc) : null;
    if (
      tried !== null &&
      2 * Math.abs(tried) < Math.min(3 * Math.abs(half) - near, Math.abs(lastStep)) &&
      tried * half > 0
    ) {
      lastStep = step;
      step = tried;
    } else {
      step = half;
      lastStep = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > near ? step : half > 0 ? near : -near;
    fb = f(b);
  }
  return b;
}

/** The step from b that the secant (where a is c) or the inverse parabola through the three points asks for. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((b - c) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  return -(s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
