/** Nobody, nothing, no year: no position is less than 0. */
export const none = -1;
