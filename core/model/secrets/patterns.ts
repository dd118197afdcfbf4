import { hidden } from './hidden.ts';
import { openValue, secretName } from './names.ts';

/** What is replaced by what. */
export type Pattern = readonly [RegExp, string];

const schemes = '(?:Bearer|Basic|Digest|Negotiate|AWS4-HMAC-SHA256)';

/** `name: value`, `name=value`, `"name":"value"`, at any depth of escaping. */
const named = `(?<![\\w.-]|\\barn:[^\\s"']{0,120}:)${secretName}\\\\*["']?\\s*(?:=>|[:=]|%3D)\\s*`;

/**
 * Secrets by their names and by their forms.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const patterns: readonly Pattern[] = [
  [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
    hidden,
  ],
  // Lines of such a block alone: a log may hold each of them as an event of its own.
  [/^\s*MII[\w+/=]{12,}\s*$/gm, hidden],
  [/^\s*(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z\d+/]{64}\s*$/gm, hidden],
  // Schemes come first: their value has a space in it, which ends a value everywhere else.
  [/\b(bearer)\s+(?!\[)[\w.~+/=-]{6,}/gi, `$1 ${hidden}`],
  // In prose these are words of their own; a value has digits, signs or mixed case.
  [
    /\b([Bb]asic|[Dd]igest|[Nn]egotiate)\s+(?=[\w.~+/=-]*(?:[a-z][A-Z]|[\d=+/]))[\w.~+/=-]{6,}/g,
    `$1 ${hidden}`,
  ],
  [/\bAWS4-HMAC-SHA256\b(?! \[redacted)[^\n"'{}\\]*/g, `AWS4-HMAC-SHA256 ${hidden}`],
  [/\b([a-z][a-z\d+.-]{1,20}:\/\/)(?!redacted)[^\s/@"'<>\\]{1,200}@/gi, `$1${hidden}@`],
  [/(\bhooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]+/gi, `$1${hidden}`],
  // `Cookie: a=b; c=d` runs to the end of its header.
  [/\b((?:set-)?cookie\\*["']?\s*[:=]\s*\\*["']?)(?!\s|\[redacted\])[^\n"\\}\]]+/gi, `$1${hidden}`],
  [
    new RegExp(
      `(${named})(\\\\*["'])(?!${openValue}|${schemes} \\[redacted|["'])(?:(?!\\2)(?:\\\\.|[^\\n]))+(\\2)?`,
      'gi',
    ),
    `$1$2${hidden}$3`,
  ],
  [
    new RegExp(`(${named})(?!${openValue}|${schemes} \\[redacted)[^\\s,;"'&}\\])\\\\({[<]+`, 'gi'),
    `$1${hidden}`,
  ],
  [
    /\b((?:password|passphrase|passwd)\s+(?:is|was|of)\s*:?\s*\\*["']?)(?!\[redacted|(?:not|invalid|required|incorrect|wrong|missing|expired|empty|null|too|set|a|an|the|no|valid|undefined|weak|being)\b)[^\s,;"'\\]+/gi,
    `$1${hidden}`,
  ],
  [
    /\b((?:token|secret|api key)\s+(?:is|was)\s*:?\s*\\*["']?)(?=[^\s,;"']*\d)(?!\[redacted)[^\s,;"'\\]{6,}/gi,
    `$1${hidden}`,
  ],
  // A usage plan key as execution logs print it: all but the last characters are masked there, and not always.
  [/\b(API Key:?\s+)(?!authorized\b)(\*{4,}\w*|[\w-]{16,})/gi, `$1${hidden}`],
  // JSON Web Tokens, ids of access keys, session tokens, keys of services, wherever they stand.
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.?[\w-]*/g, hidden],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, hidden],
  [/\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|AQoDYXdz|AQoEXAMPLE)[\w/+=-]+/g, hidden],
  [/\bgh[pousr]_\w{10,}|\bgithub_pat_\w{10,}/g, hidden],
  [/\b[sr]k_(?:live|test)_\w{8,}|\bwhsec_[\w/+=]{8,}|\bxox[abeoprs]-[\w-]{8,}/g, hidden],
  // What a secret access key looks like: 40 characters of base 64, with both cases and a digit.
  [
    /(?<![\w/+=.-])(?=[a-zA-Z/+]*\d)(?=[a-z\d/+]*[A-Z])(?=[A-Z\d/+]*[a-z])[A-Za-z\d+][A-Za-z\d/+]{39}(?![\w/+=-])/g,
    hidden,
  ],
];
