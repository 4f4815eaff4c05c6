import type { Scenario } from "@caseload/simulation";
import type { MethodAnswer } from "../answer.ts";
import { complete, defaultIn, type Evidence } from "../evidence.ts";
import { groundworkOf } from "../groundwork.ts";
import { layGround } from "../lay-ground.ts";
import { methodAnswer } from "../method-answer.ts";
import { type FindRequirements, type RequirementRange, rangesOf } from "../ranges.ts";
import { ratioBases, ratioPosts } from "../ratio.ts";
import { coverageDefault, ratioFinding } from "../ratio-answer.ts";
import { questionKey, workMethods } from "../requirements.ts";
import { type Desk, workAnswers } from "../work-answers.ts";
import { nurse, supportWorker } from "../workload.ts";
import { assumptionsOfTrust } from "./size-assumptions.ts";
import type { AnySwing } from "./sum-of-swings.ts";
import type { Trust } from "./trust.ts";

/** The answer of a method, and by how much each assumption alone moves its posts of each role. */
export interface SwungAnswer {
  readonly answer: MethodAnswer;
  readonly swings: readonly (AnySwing & { readonly role: string })[];
}

/** What the desk methods say of a trust. */
export interface TrustDesk {
  /** People on the caseload, and by how much each assumption alone moves them. */
  readonly caseload: number;
  readonly caseloadSwings: readonly AnySwing[];
  readonly answers: readonly SwungAnswer[];
}

/**
 * Bases of the ratio that say something of a trust's size. By a share of the local caseload every trust is asked for the
 * same posts, so that neither their sum nor what sets trusts apart would mean anything.
 */
const comparedBases = ratioBases.filter((basis) => !basis.startsWith("local"));

const caseloadKey = "caseload";
const ratioKey = (basis: string): string => `ratio ${basis}`;

/**
 * All desk methods for a trust, but for the ratio by a share of the local caseload, at the contact rate that its base has under its own calibration target. The ranges are
 * those of `findPosts`, but for two things: the size of the trust is taken apart into its factors, and the ratio has the
 * range of everything that it rests on, the size too, instead of the reach alone.
 *
 * @throws RangeError for numbers that no resolved scenario holds: no working time, a band or year without pay
 */
export function deskOfTrust(trust: Trust, scenario: Scenario, base: Scenario, evidence: Evidence): TrustDesk {
  const known = complete(evidence);
  const { to } = base.calibration;
  const coverage = defaultIn(known, coverageDefault).value;
  const ground = layGround(scenario, known, { methods: workMethods, targets: [to] }, base);
  const { stayOf, groundwork } = ground;

  const find: FindRequirements = (varied, moved) => {
    const found = new Map(ground.find(varied, moved));
    const { caseload } = groundworkOf(varied, stayOf).caseload;
    found.set(caseloadKey, new Map([["people", caseload]]));
    const { share, referenceCaseload } = varied.reach;
    for (const basis of comparedBases) {
      const estimate = { reach: share.value, referenceCaseload: referenceCaseload.value, caseload, coverage };
      found.set(
        ratioKey(basis),
        new Map([
          [nurse, ratioPosts(estimate, basis)],
          [supportWorker, 0]
        ])
      );
    }
    return found;
  };
  const { assumptions, move, isShared } = assumptionsOfTrust(trust, scenario, known.defaults, stayOf);
  const ranges = rangesOf(scenario, assumptions, find, move);
  const swingsOf = (key: string) =>
    (ranges.get(key)?.swings ?? []).map((swing) => ({ ...swing, isShared: isShared(swing.id) }));

  const desk: Desk = { scenario, evidence: known, calibrations: ground.calibrations, cases: ground.cases, ranges };
  const byRatio = comparedBases.flatMap((basis) =>
    scenario.readings.map((reading): SwungAnswer => {
      const finding = ratioFinding(groundwork, basis, reading, coverage);
      const range = ranges.get(ratioKey(basis));
      return { answer: methodAnswer(ranged(finding, range), scenario, known), swings: swingsOf(ratioKey(basis)) };
    })
  );
  const byWork = workMethods.flatMap((method) =>
    workAnswers(desk, method, to).map((answer) => ({
      answer,
      swings: answer.cannotTell === undefined ? swingsOf(questionKey(method, answer.reading, to)) : []
    }))
  );
  return {
    caseload: groundwork.caseload.caseload,
    caseloadSwings: swingsOf(caseloadKey).map(({ role: _role, ...swing }) => swing),
    answers: [...byRatio, ...byWork]
  };
}

const ranged = <Finding>(finding: Finding, range: RequirementRange | undefined): Finding =>
  range === undefined ? finding : { ...finding, low: range.low, high: range.high };
