// the question and its answer
export type {
  BudgetAnswer,
  CalibrationResult,
  Comparator,
  CostRange,
  Driver,
  ExplainLine,
  Gap,
  MethodAnswer,
  MethodName,
  PostsAnswer,
  RatioBasis,
  RequiredPosts
} from "./answer.ts";
export type { Evidence } from "./evidence.ts";
export type { FindPostsOptions } from "./find-posts.ts";
export { findPosts } from "./find-posts.ts";
