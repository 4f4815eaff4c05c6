/** A kind of post. External roles may do tasks but are no posts of this service and are never counted or costed. */
export interface Role {
  readonly id: string;
  readonly label: string;
  /** Agenda for Change band a post has unless the scenario says otherwise; absent for external roles. */
  readonly band?: string;
  readonly bandSource: string;
  readonly registered: boolean;
  /** Expertise in secondary breast cancer: only such posts reach people, in the sense of the reach estimate. */
  readonly sbcExpertise: boolean;
  readonly external: boolean;
  /** Other titles met in the documents that mean this role. */
  readonly aliases: readonly string[];
  readonly places: readonly string[];
}
