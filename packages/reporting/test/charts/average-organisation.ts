import { calibrated, findPosts } from "@caseload/planning";
import { bundledEvidence, follow, serialExecutor } from "@caseload/simulation";
import { caseloadChart } from "../../src/charts/caseload-over-time.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { type ChartedService, chartedService } from "../../src/charts/charted-service.ts";
import { coverageChart } from "../../src/charts/coverage-against-target.ts";
import { coverageByYearChart } from "../../src/charts/coverage-by-year.ts";
import { methodsOfServiceChart } from "../../src/charts/five-methods.ts";
import { frontierChart } from "../../src/charts/frontier.ts";
import { storyChart } from "../../src/charts/persons-story.ts";
import { staffingTimelineChart } from "../../src/charts/staffing-timeline.ts";
import { tornadoChart } from "../../src/charts/tornado.ts";
import { utilisationChart } from "../../src/charts/utilisation.ts";
import { waitsChart } from "../../src/charts/waits-by-standard.ts";
import { undoneChart } from "../../src/charts/work-left-undone.ts";
import { readScenarios } from "../../src/read-scenarios.ts";
import { simulateService } from "../../src/simulate-service.ts";
import { madeUpFound } from "../made-up-found.ts";

const replications = 3;

const text = `extends: average-organisation
years: 3
reading: delegated
posts:
  - { role: cns, wte: 1 }
  - { role: cns, wte: 0.6, startDate: 2027-01-01 }
  - { role: supportWorker, wte: 0.5, startDate: 2027-01-01 }
variants:
  - name: four nurses and a support worker
    posts:
      - { role: cns, wte: 4, heads: 4 }
      - { role: supportWorker, wte: 1 }
`;

/** The charts of the average organisation, simulated in a few replications with the seed of the preset, each with a name. */
export async function chartsOfAverage(): Promise<ReadonlyMap<string, Chart>> {
  const read = readScenarios(text);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const services: ChartedService[] = [];
  for (const each of read.scenarios) {
    const { scenario } = calibrated(each.scenario, bundledEvidence);
    const simulated = await simulateService({ ...each, scenario }, { executor: serialExecutor(), replications });
    const service = simulated === null ? null : chartedService(simulated);
    if (service !== null) services.push(service);
  }
  const [base] = services;
  if (base === undefined) throw new Error("nothing was simulated");
  const { scenario } = base;
  const posts = findPosts(scenario, bundledEvidence);
  const load = posts.methods.find(({ method }) => method === "load");
  const followed = follow(scenario, "delegated", { seed: scenario.seed, replication: 0, patient: 7 });
  const [, delegated] = madeUpFound.posts;
  if (load === undefined || typeof followed === "number" || delegated === undefined) throw new Error("all are there");
  const all: Readonly<Record<string, Chart | null>> = {
    caseload: caseloadChart([base]),
    "caseload-of-two": caseloadChart(services),
    coverage: coverageChart([base]),
    "coverage-of-two": coverageChart(services),
    "coverage-by-year": coverageByYearChart(services, "reach"),
    waits: waitsChart([base]),
    "waits-of-two": waitsChart(services),
    utilisation: utilisationChart(services),
    undone: undoneChart([base]),
    "undone-of-two": undoneChart(services),
    frontier: frontierChart(delegated),
    methods: methodsOfServiceChart(posts, madeUpFound, scenario),
    tornado: tornadoChart(load),
    staffing: staffingTimelineChart(scenario),
    story: storyChart(followed, scenario)
  };
  return new Map(
    Object.entries(all).map(([name, chart]) => {
      if (chart === null) throw new Error(`no chart: ${name}`);
      return [name, chart];
    })
  );
}
