import type { ExplainLine, PostsAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { isAsChosen } from "./chosen-methods.ts";
import { methodName } from "./method-name.ts";
import { exactText } from "./number-format.ts";
import { list, type Section, section, words } from "./report.ts";

/** The arithmetic of each method, line by line, to redo with a calculator. */
export function explainSections(answer: PostsAnswer, scenario: Scenario): readonly Section[] {
  return answer.methods
    .filter((m) => isAsChosen(m, scenario))
    .flatMap((m) =>
      section(
        `Arithmetic: ${methodName(m)}, ${m.reading} reading`,
        words(m.cannotTell ?? ""),
        list(m.explain.map(explainLine))
      )
    );
}

/** "People per WTE: 0.25 x 232 people = 58 people [reach-share]". */
export function explainLine(line: ExplainLine): string {
  const sources = line.sources.length === 0 ? "" : ` [${line.sources.join(", ")}]`;
  const result = `${exactText(line.value)}${line.unit === "" ? "" : ` ${line.unit}`}`;
  const stated = line.arithmetic === "" || line.arithmetic === exactText(line.value);
  return `${line.label}: ${stated ? "" : `${line.arithmetic} = `}${result}${sources}`;
}
