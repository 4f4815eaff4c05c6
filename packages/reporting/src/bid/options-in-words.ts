import { defaultById } from "@caseload/evidence";
import { numberText } from "../number-format.ts";
import { list, words } from "../report.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import type { BidBlock } from "./bid-document.ts";
import { readingOf } from "./option-reading.ts";
import { addedWords, postsWords } from "./option-words.ts";

/** What the options are, and how they are held against each other. */
export function optionsInWords({ options, terms }: AnsweredBid): readonly BidBlock[] {
  const [nothing] = options;
  const ramp = defaultById("ramp-months-cns");
  const hasSupport = options.some(
    (option) => option.posts.supportWorker > 0 && readingOf(option).reading === "delegated"
  );
  const hasNone = options.some(({ posts }) => posts.supportWorker === 0);
  return [
    list(options.map((option) => optionWords(option, terms.minimum))),
    words(
      "All were simulated on the very same people: who comes, how their illness goes and how long each piece of work takes is " +
        "alike in all of them, so that a difference is the posts'. They are compared once all posts are filled and everybody " +
        `works in full. Recruitment and the months until a newcomer does so (${numberText(ramp.value)} for a CNS, believed ` +
        `${numberText(ramp.low)} to ${numberText(ramp.high)}) come before that, and are no part of what an option achieves here.`
    ),
    ...(postsWords(nothing) === "no posts"
      ? [
          words(
            "What others do for these people beside their own work is not counted, since nobody has counted it: today is taken as nothing, so that what an option brings beyond it is the most that can be claimed."
          )
        ]
      : []),
    ...(hasSupport
      ? [
          words(
            "Options with support workers are told in the delegated reading of the Standards: support " +
              "workers do what needs no nurse, and a nurse oversees it. Nobody has tested what that does to care." +
              (hasNone
                ? " Without support workers both readings are one and the same service, so that the options may stand side by side."
                : "")
          )
        ]
      : [])
  ];
}

const kindWords: Readonly<Record<AnsweredOption["kind"], string>> = {
  nothing: "the posts in place stay as they are",
  minimum: "the least that could be done: the next whole CNS post",
  variant: "a choice of the bid's own",
  standards: "the cheapest posts found by simulation that meet all Standards that can be met, those in place kept"
};

function optionWords(option: AnsweredOption, minimum: string | null): string {
  const { name, kind } = option;
  const more = addedWords(option);
  const posts = kind === "nothing" ? postsWords(option) : more === "" ? "nothing is added" : `${more} more`;
  const own = name === minimum ? "the least that could be done, as the bid names it" : kindWords[kind];
  return `${name}: ${posts}; ${own}.`;
}
