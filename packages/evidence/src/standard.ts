/** One of the eleven Standards of Care. The Standards contain no number: window and target are this library's. */
export interface Standard {
  readonly number: number;
  readonly id: string;
  readonly area: "information and support" | "treatment and care" | "palliative and supportive care";
  readonly title: string;
  /** Events that call for it. */
  readonly events: readonly string[];
  /** Ids of the tasks that fulfil it. */
  readonly tasks: readonly string[];
  readonly indicator: string;
  /** Key of the default that holds the window in days; absent where the indicator has no window. */
  readonly windowDays?: string;
  /** Key of the default that holds the target share. */
  readonly target: string;
  readonly thresholdSource: "assumption";
  readonly place: string;
  readonly facts: readonly string[];
}
