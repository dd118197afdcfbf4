import { type Evidence, withArguments } from './evidence.ts';

const hidden = '[redacted]';

/** Header and field names whose values are secrets, in headers (`a: b`), maps (`a=b`) and JSON (`"a":"b"`). */
const secretNames =
  'authorization|proxy-authorization|x-amz-security-token|x-api-key|api[-_]?key|cookie|set-cookie|authorizationtoken|access[-_]?token|id[-_]?token|refresh[-_]?token|task[-_]?token|security[-_]?token|secret(?:[-_]?(?:access[-_]?)?key)?|password|passwd|client[-_]?secret|x-amz-signature|x-amz-credential';

const rules: readonly (readonly [RegExp, string])[] = [
  // Schemes come first: their value has a space in it, which ends a value everywhere else.
  [/\b([Bb]earer)\s+[\w.~+/=-]{6,}/g, `$1 ${hidden}`],
  // In prose these are words of their own; a value has digits, signs or mixed case.
  [
    /\b([Bb]asic|[Dd]igest|[Nn]egotiate)\s+(?=[\w.~+/=-]*(?:[a-z][A-Z]|[\d=+/]))[\w.~+/=-]{6,}/g,
    `$1 ${hidden}`,
  ],
  [/\bAWS4-HMAC-SHA256\b[^\n"'{}]*/g, `AWS4-HMAC-SHA256 ${hidden}`],
  // `Cookie: a=b; c=d` runs to the end of its header; inside a map or JSON the next rule takes it.
  [new RegExp(`("(?:${secretNames})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?`, 'gi'), `$1"${hidden}"`],
  [/\b((?:set-)?cookie\s*[:=](?!\s*\[redacted\])\s*)[^\n"}\]]+/gi, `$1${hidden}`],
  [
    new RegExp(
      `((?<![\\w-])(?:${secretNames})\\s*[:=]\\s*)(?!\\s|\\[redacted\\]|(?:Bearer|Basic|Digest|Negotiate|AWS4-HMAC-SHA256) \\[redacted\\])("?)[^\\s,;"'&}\\])]+`,
      'gi',
    ),
    `$1$2${hidden}`,
  ],
  // A usage plan key as execution logs print it: all but the last characters are masked there, and not always.
  [/\b(API Key:?\s+)(?!authorized\b)(\*{4,}\w*|[\w-]{16,})/gi, `$1${hidden}`],
  // JSON Web Tokens, AWS access key ids, and what long-term keys look like wherever they stand.
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.?[\w-]*/g, hidden],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, hidden],
];

/** Characters of a line that are kept; the rest says nothing that the start does not. */
const longestLine = 4000;

/**
 * Takes secrets out of a text from outside: authorization headers, cookies, API keys, tokens. Everything that came from a log
 * line or an error goes through here before it is written into a report, a message or a log.
 */
export function redact(text: string): string {
  const clipped = text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
  return rules.reduce(
    (line, [pattern, replacement]) => line.replace(pattern, replacement),
    clipped,
  );
}

/** The same evidence without secrets in its arguments. */
export const redactEvidence = (statement: Evidence): Evidence =>
  withArguments(statement, (value) => (typeof value === 'string' ? redact(value) : value));

const isSecret = new RegExp(`^(?:${secretNames})$`, 'i');

/** A whole document without secrets: every string in it, whatever its depth. */
export function redactAll<T>(value: T): T;
export function redactAll(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => redactAll(item));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      isSecret.test(key) ? hidden : redactAll(item),
    ]),
  );
}
