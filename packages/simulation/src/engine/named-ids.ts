/** The holistic needs assessment of the catalogue: when it is called for tiers change, and it sets off other tasks. */
export const assessmentId = "assessment";

/** The role that oversees others, and that is named. */
export const cnsId = "cns";

/** The role that works under a CNS's oversight. */
export const supportWorkerId = "supportWorker";
