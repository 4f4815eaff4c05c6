import { roleById } from "@caseload/evidence";

/** A role beside the posts of a trust: "CNS", "Support worker". */
export const roleLabelOf = (role: string): string => (role === "cns" ? "CNS" : roleById(role).label);
