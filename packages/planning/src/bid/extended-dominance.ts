/** What an option costs and brings, in any units that are alike for all. */
export interface CostAndEffect {
  readonly cost: number;
  readonly effect: number;
}

/**
 * Options that are extendedly dominated: none is cheaper and brings as much, but each unit of effect costs more on the way to
 * them than on the way from them to a dearer one, so that a mix of a cheaper and a dearer option would bring as much for less
 * (Drummond and others 2015, Methods for the Economic Evaluation of Health Care Programmes, chapter 4; Johannesson &
 * Weinstein 1993, Journal of Health Economics 12, 459-467).
 */
export function extendedlyDominated<T extends CostAndEffect>(options: readonly T[]): readonly T[] {
  const undominated: T[] = [];
  for (const option of [...options].sort((a, b) => a.cost - b.cost || b.effect - a.effect)) {
    if (option.effect > (undominated.at(-1)?.effect ?? Number.NEGATIVE_INFINITY)) undominated.push(option);
  }
  const frontier: T[] = [];
  for (const option of undominated) {
    for (;;) {
      const [before, last] = frontier.slice(-2);
      if (before === undefined || last === undefined || perUnit(before, last) <= perUnit(last, option)) break;
      frontier.pop();
    }
    frontier.push(option);
  }
  return undominated.filter((option) => !frontier.includes(option));
}

const perUnit = (from: CostAndEffect, to: CostAndEffect): number => (to.cost - from.cost) / (to.effect - from.effect);
