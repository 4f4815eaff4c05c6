/** An offered load (arrivals x mean service time), checked. @throws RangeError below 0 or not finite */
export function checkedLoad(load: number): number {
  if (!(load >= 0 && load < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid load; below 0: ${load}`);
  return load;
}

/** A number of servers, checked. @throws RangeError unless whole and at least 0 */
export function checkedServers(servers: number): number {
  if (!(Number.isInteger(servers) && servers >= 0)) {
    throw new RangeError(`invalid servers; not a whole number of at least 0: ${servers}`);
  }
  return servers;
}

/** A probability that is a target or a share, checked. @throws RangeError outside (0, 1) */
export function checkedShare(name: string, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`invalid ${name}; not in (0, 1): ${share}`);
  return share;
}

/** A time or rate, checked. @throws RangeError unless finite and above 0 */
export function checkedAboveZero(name: string, value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid ${name}; not above 0: ${value}`);
  return value;
}
