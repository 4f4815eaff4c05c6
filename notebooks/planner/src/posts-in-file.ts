import { roles, type Scenario } from "caseload";
import { quantityInFile } from "./quantity-in-file.ts";

/** A post as the scenario language has it. */
export type PostInFile = Readonly<Record<string, unknown>>;

/** Posts as the scenario language has them. */
export const postsInFile = (posts: Scenario["posts"]): readonly PostInFile[] =>
  posts.map(({ role, wte, heads, band, sbcShare, protection, startDate, endDate, site }) => ({
    role,
    wte,
    ...(roles.find(({ id }) => id === role)?.band === band ? {} : { band }),
    ...(heads === Math.ceil(wte) ? {} : { heads }),
    ...(sbcShare.value === 1 && sbcShare.low === 1 ? {} : { sbcShare: quantityInFile(sbcShare), protection }),
    ...(startDate === null ? {} : { startDate }),
    ...(endDate === null ? {} : { endDate }),
    ...(site === null ? {} : { site })
  }));
