import type { AssumptionCorrelation } from "@caseload/planning";
import type { Arguments, Option } from "./command.ts";
import { InputError } from "./input-error.ts";

/** Option `--correlations`. */
export const correlationsOption: Option = {
  name: "correlations",
  summary: "Rank correlations of assumptions: ID~ID=R, with commas between",
  value: "LIST"
};

const form = /^([^~=]+)~([^~=]+)=\s*(-?(?:\d+\.?\d*|\.\d+))$/;

/** The correlations asked for; none where the option is not given. @throws InputError naming each that is none */
export function readCorrelations({ values }: Arguments): readonly AssumptionCorrelation[] {
  const { correlations: text } = values;
  if (text === undefined) return [];
  const problems: string[] = [];
  const found = text.split(",").flatMap((part): AssumptionCorrelation[] => {
    const [, first, second, value] = form.exec(part.trim()) ?? [];
    if (first !== undefined && second !== undefined) {
      return [{ between: [first.trim(), second.trim()], value: Number(value) }];
    }
    problems.push(
      `--correlations: expected two ids and a number, such as reach-share~oversight-minutes=0.5, found ${JSON.stringify(part)}`
    );
    return [];
  });
  if (problems.length > 0) throw new InputError(problems, true);
  return found;
}
