/** Whether a text says nothing. Data files are cast, not parsed: a field that is absent or no text counts as blank. */
export function isBlank(text: unknown): boolean {
  return typeof text !== "string" || text.trim() === "";
}
