import type { Answered, FoundBySimulation } from "caseload";
import { type Chart, frontierChart } from "caseload/charts";

/** Frontiers as pictures; one of a single step of support workers, which is no line, in words. */
export function frontiersOf(all: readonly Answered[], found: readonly (FoundBySimulation | null)[]) {
  const each = found.flatMap((one, service) =>
    (one?.posts ?? []).flatMap((posts) => {
      const chart = named(frontierChart(posts), service === 0 ? "" : (all[service]?.variant ?? ""));
      return chart.map((made) => ({ chart: made, isLine: posts.frontier.length > 1 }));
    })
  );
  return {
    charts: each.filter(({ isLine }) => isLine).map(({ chart }) => chart),
    words: each.filter(({ isLine }) => !isLine).map(({ chart }) => `${chart.title}.`)
  };
}

/** A picture of a variant, told apart from those of the service as it is. */
function named(chart: Chart | null, variant: string): readonly Chart[] {
  if (chart === null) return [];
  return [
    variant === ""
      ? chart
      : { ...chart, id: `${chart.id}-${variant.replace(/[^\w]+/g, "-")}`, title: `${variant}: ${chart.title}` }
  ];
}
