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
  for (let before = ''; before !== text;) {
    before = text;
    for (const prefix of prefixes) text = text.replace(prefix, '');
  }
  return text.trim();
}

/** Lines that quote the client's request, or that every healthy request has: nothing in them points to a fault. */
const routine =
  /^(method request (path|query string|headers|body)|endpoint request (uri|headers|body)|method response headers: \{\}|sending request to|starting execution|http method:|extended request id|x-?ray tracing|aws integration endpoint requestid|verifying usage plan|usage plan check succeeded|successfully completed|api key .{0,80}(?<!not )authorized because|starting authorizer|incoming identity|using valid authorizer policy|authorizer claims)/i;

/** The lines of a text that may say something, plain and joined. */
export const plainText = (text: string): string =>
  text
    .split(/\r?\n|\\n/)
    .map(plainLine)
    .filter((line) => line !== '' && !routine.test(line))
    .join('\n');
