/** Marks that people's notes, consoles and escapes put before or around a log line. */
const noise = /^[\s>#|*`"'\-–•・「『]+/;

/** What CloudWatch, the console and `TestInvokeMethod` write before the text of a line. */
const prefixes: readonly RegExp[] = [
  noise,
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?\s*/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \w+ \d{4}\s*:\s*/,
  /^\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)\s*/i,
  /^\([\w+/=-]{8,}\)\s*/,
  /^\d{13}\s+/,
  /^\d+[.)]\s+/,
];

/** One line without its prefixes, in plain characters: full-width forms, typographic quotes and escapes resolved. */
export function plainLine(line: string): string {
  let text = line
    .normalize('NFKC')
    .replace(/\\+"/g, '"')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/`|\*\*/g, '')
    .replace(/\s+/g, ' ');
  return withoutPrefix(text);
}

/** A text without the marks, times and ids at its start. */
export function withoutPrefix(line: string): string {
  let text = line;
  for (let before = ''; before !== text;) {
    before = text;
    for (const prefix of prefixes) text = text.replace(prefix, '');
  }
  return text.trim();
}
