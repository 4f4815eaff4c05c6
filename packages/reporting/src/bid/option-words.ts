import type { Establishment } from "@caseload/planning";
import { type NumberFormat, numberText } from "../number-format.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/** Whole-time equivalents as they are advertised: "1", "0.8", "1.25". */
export const wteText: NumberFormat = (wte) => numberText(Math.round(wte * 100) / 100);

/** "1 WTE CNS and 0.8 WTE support worker"; empty where there are none. */
export const staffWords = ({ cns, supportWorker }: Establishment): string =>
  [
    ...(wteText(cns) === "0" ? [] : [`${wteText(cns)} WTE CNS`]),
    ...(wteText(supportWorker) === "0" ? [] : [`${wteText(supportWorker)} WTE support worker`])
  ].join(" and ");

/** "1 WTE CNS and 0.8 WTE support worker", "no posts". */
export const postsWords = ({ posts }: Pick<AnsweredOption, "posts">): string => staffWords(posts) || "no posts";

/** The posts that have to be filled; empty where nothing is added. */
export const addedWords = ({ added }: Pick<AnsweredOption, "added">): string => staffWords(added);

/** "A, B and C". */
export function listed(items: readonly string[], and = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}

/** The option that is put forward; null where none is. */
export const preferredOf = ({
  options,
  preference
}: {
  readonly options: readonly AnsweredOption[];
  readonly preference: { readonly name: string | null };
}): AnsweredOption | null => options.find(({ name }) => name === preference.name) ?? null;
