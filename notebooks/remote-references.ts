/** Each way in which a page, style sheet or script names an address that a browser would load. */
const ways: readonly RegExp[] = [
  /\bimport\s*\(\s*["'`](?:https?:)?\/\/[^"'`]*/g,
  /\b(?:import|from)\s*["'](?:https?:)?\/\/[^"']*/g,
  /\b(?:fetch|Worker|SharedWorker|importScripts|EventSource|WebSocket)\s*\(\s*["'`](?:https?:|wss?:)?\/\/[^"'`]*/g,
  /@import\s+(?:url\(\s*)?["']?(?:https?:)?\/\/[^"')\s]*/g,
  /\burl\(\s*["']?(?:https?:)?\/\/[^"')\s]*/g,
  /<(?:script|img|iframe|source|video|audio|embed|track)\b[^>]*\ssrc\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]*/gi,
  /<link\b[^>]*\shref\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]*/gi,
  /(?:https?:)?\/\/(?:cdn\.jsdelivr\.net|unpkg\.com|esm\.sh|cdnjs\.cloudflare\.com|fonts\.(?:googleapis|gstatic)\.com)[^"'`)\s]*/g
];

/** Whatever in the text of a built file a browser would load from a network; links that a reader follows are none. */
export const remoteReferences = (text: string): readonly string[] => [
  ...new Set(ways.flatMap((way) => text.match(way) ?? []))
];
