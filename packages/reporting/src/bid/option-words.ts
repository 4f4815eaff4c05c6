import { postsText } from "../number-format.ts";
import { establishmentText } from "../simulated-posts-words.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/** "1.0 CNS with 0.5 support workers"; "no posts". */
export const postsWords = ({ posts }: Pick<AnsweredOption, "posts">): string =>
  posts.cns === 0 && posts.supportWorker === 0 ? "no posts" : establishmentText(posts);

/** "1.0 WTE of CNS and 0.5 WTE of support worker"; empty where nothing is added. */
export const addedWords = ({ added }: Pick<AnsweredOption, "added">): string =>
  [
    ...(added.cns === 0 ? [] : [`${postsText(added.cns)} WTE of CNS`]),
    ...(added.supportWorker === 0 ? [] : [`${postsText(added.supportWorker)} WTE of support worker`])
  ].join(" and ");

/** The option that is put forward; null where none is. */
export const preferredOf = ({
  options,
  preference
}: {
  readonly options: readonly AnsweredOption[];
  readonly preference: { readonly name: string | null };
}): AnsweredOption | null => options.find(({ name }) => name === preference.name) ?? null;
