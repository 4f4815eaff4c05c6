/** Version of Caseload, printed by `--version` and carried by every result. A test holds it against package.json. */
export const version = "0.1.0";
