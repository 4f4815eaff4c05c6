import type { DisclosureControl } from "@caseload/evidence";

/** The rule of disclosure control and what it did to a file, in words. */
export function disclosureWords(
  { label, forPublication, smallLargest, roundTo }: DisclosureControl,
  suppressed: number
): string {
  if (!forPublication) return "Not for publication: counts of people are shown as they are, however small.";
  const did =
    suppressed === 0
      ? "No count had to be suppressed."
      : `${suppressed} ${suppressed === 1 ? "count is" : "counts are"} suppressed: small ones (1 to ${smallLargest}), and where ` +
        "a small one would stand alone in its alliance or in the file the next smallest too, so that no total gives it away. " +
        "What is suppressed has no best guess, and sums use a protected sum of such counts together.";
  const rounds = roundTo > 1 ? " Everything worked out from a count starts from the count as shown." : "";
  return `Counts of people: ${label}. ${did}${rounds}`;
}
