import { createHash } from "node:crypto";

/** As the command line gives it to the page. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64");
