import type { Scenario } from "@caseload/simulation";
import { soughtRoles } from "../by-simulation/staffed-by.ts";
import { defaultIn, type Evidence } from "../evidence.ts";
import { shown } from "../explain-line.ts";
import { countedPosts, type ShareBasis } from "./counted-posts.ts";
import { roleLabelOf } from "./role-label-of.ts";
import type { Trust } from "./trust.ts";

interface Circumstances {
  /** People on the caseload by what is computed. */
  readonly caseload: number;
  /** Whether a simulation was asked for. */
  readonly isSimulated: boolean;
  readonly evidence: Evidence;
}

/** What a reader of a trust's answer should know before using it; a sentence each, without full stop. */
export function trustWarnings(trust: Trust, scenario: Scenario, circumstances: Circumstances): string[] {
  return [
    ...sizeWarnings(trust, circumstances),
    ...postWarnings(trust, circumstances.evidence),
    ...roleWarnings(scenario),
    ...simulationWarnings(trust, circumstances)
  ];
}

/** What tells the size, and that it is a proxy or an estimate, stands in `how`, and once for all trusts in the warnings of the file. */
function sizeWarnings(
  { sizedBy, observed, newPatientsPerYear }: Trust,
  { caseload, evidence }: Circumstances
): string[] {
  const counted = observed.caseload?.shown ?? null;
  // Without a best guess there is no number that the count could be held against.
  const isGuessed = newPatientsPerYear.value !== null;
  if (sizedBy === "caseload" || counted === null || caseload === 0 || !isGuessed) return [];
  const tolerance = defaultIn(evidence, "stock-tolerance").value;
  const isFar = Math.abs(counted / caseload - 1) > tolerance;
  return isFar
    ? [
        `The file says ${shown(counted)} people on the caseload; its new people a year keep up ${shown(caseload)}, and everything here is for those`
      ]
    : [];
}

function postWarnings(trust: Trust, evidence: Evidence): string[] {
  const { serviceModel, posts } = trust;
  const counted = countedPosts(trust);
  const { value, low, high } = defaultIn(evidence, "combined-post-share");
  const share = `${shown(value)} of their time (${shown(low)} to ${shown(high)})`;
  const warnings: string[] = [];
  const rolesOn = (wanted: ShareBasis): string =>
    [...new Set(counted.flatMap(({ role, basis }) => (basis === wanted ? [roleLabelOf(role)] : [])))].join(", ");
  if (rolesOn("combined") !== "") {
    const model = serviceModel === "primaryCover" ? "primary breast nurses who cover" : "combined posts";
    warnings.push(`The share of time (${rolesOn("combined")}) is not in the file: ${model} are taken to give ${share}`);
  }
  if (rolesOn("usual") !== "") {
    warnings.push(
      `The share of time (${rolesOn("usual")}) is not in the file, nor the service model: posts are taken to be dedicated`
    );
  }
  const others = (posts ?? []).filter(({ wte }) => wte > 0).length - counted.length;
  if (serviceModel === "none" && others > 0) {
    warnings.push("The file says that there is no service, so posts without a share of time are not counted");
  }
  return warnings;
}

/** Posts of roles that the needs do not speak of. */
function roleWarnings({ posts, roles }: Scenario): string[] {
  const others = posts.filter(({ role }) => soughtRoles.every((sought) => sought !== role));
  if (others.length === 0) return [];
  const labels = [...new Set(others.map(({ role }) => roles.find(({ id }) => id === role)?.label ?? role))];
  return [
    `Posts of ${labels.join(", ")} work in the simulation and are in no gap: needs are of CNSs and support workers`
  ];
}

function simulationWarnings(trust: Trust, { isSimulated, caseload }: Circumstances): string[] {
  if (!isSimulated) return [];
  if (trust.newPatientsPerYear.value === null) return ["Not simulated: its size has no best guess"];
  return caseload > 0 ? [] : ["Not simulated: it has no people"];
}
