import { type Evidence, withArguments } from './evidence.ts';
import { hidden } from './secrets/hidden.ts';
import { secretsIn } from './secrets/maintained.ts';
import { isSecretName, openValue } from './secrets/names.ts';
import { patterns } from './secrets/patterns.ts';

/** Characters of a line that are kept; the rest says nothing that the start does not. */
const longestLine = 4000;

/** Texts below this length hold no secret that has a form. */
const shortest = 8;

/**
 * Takes secrets out of a text from outside: authorization headers, cookies, API keys, tokens. Everything that came from a log
 * line or an error goes through here before it is written into a report, a message or a log.
 */
export const redact = (text: string): string =>
  redactWhole(text.length > longestLine ? `${text.slice(0, longestLine)}…` : text);

/** As {@link redact}, of a text of any length. */
export function redactWhole(text: string): string {
  if (text.length < shortest) return text;
  const byForm = patterns.reduce(
    (line, [pattern, replacement]) => line.replace(pattern, replacement),
    text,
  );
  let end = byForm.length;
  return secretsIn(byForm).reduce((line, [from, to]) => {
    if (to > end || line.slice(from, to).includes(hidden)) return line;
    end = from;
    return `${line.slice(0, from)}${hidden}${line.slice(to)}`;
  }, byForm);
}

/** Texts of several lines without secrets, line by line but for keys that run over several. JSON is to be redacted before it is text. */
export const redactLines = (text: string): string =>
  (text.includes('PRIVATE KEY-----') ? redactWhole(text) : text)
    .split('\n')
    .map(redactWhole)
    .join('\n');

/** The same evidence without secrets in its arguments. */
export const redactEvidence = (statement: Evidence): Evidence =>
  withArguments(statement, (value) => (typeof value === 'string' ? redact(value) : value));

const isOpen = new RegExp(`^'?${openValue}`, 'i');

/** What has been looked at of one document: ids, moments and lines stand in it many times over. */
interface Seen {
  readonly texts: Map<string, string>;
  readonly names: Map<string, boolean>;
}

/** A whole document without secrets: every string in it, whatever its depth, and those under the names of secrets. */
export function redactAll<T>(value: T): T;
export function redactAll(value: unknown): unknown {
  return redactIn({ texts: new Map(), names: new Map() }, value);
}

function redactIn(seen: Seen, value: unknown): unknown {
  if (typeof value === 'string') return once(seen.texts, value, redactWhole);
  if (Array.isArray(value)) return value.map((item: unknown) => redactIn(seen, item));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value);
  // `{ name, value }`, `{ path, value }`: the value is that of the name.
  const named = entries.find(([key]) => /^(?:name|key|path)$/i.test(key))?.[1];
  const isOfKey = entries.some(([key, item]) => key === 'action' && isCallOfKey(item));
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      isOfKey && key === 'input'
        ? redactInput(seen, item)
        : redactNamed(seen, typeof named === 'string' && /^value$/i.test(key) ? named : key, item),
    ]),
  );
}

const isCallOfKey = (action: unknown): boolean =>
  typeof action === 'string' && /^(?:Get|Update|Delete)ApiKey$/.test(action);

/** What API Gateway calls `apiKey` in the calls about one key is its id; a value has 20 characters at least. */
const keyId = /^[a-z0-9]{10}$/;

function redactInput(seen: Seen, input: unknown): unknown {
  const redacted = redactIn(seen, input);
  if (typeof input !== 'object' || input === null || !('apiKey' in input)) return redacted;
  const { apiKey } = input;
  return typeof apiKey === 'string' && keyId.test(apiKey)
    ? Object.assign({}, redacted, { apiKey })
    : redacted;
}

const redactNamed = (seen: Seen, name: string, value: unknown): unknown =>
  typeof value === 'string' &&
  value !== '' &&
  once(seen.names, name, isSecretName) &&
  !isOpen.test(value)
    ? hidden
    : redactIn(seen, value);

function once<T>(seen: Map<string, T>, text: string, find: (text: string) => T): T {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const found = find(text);
  seen.set(text, found);
  return found;
}

/** Whether a document holds a secret, or the mark of one that was taken out. */
export const holdsSecret = (value: unknown): boolean => {
  const text = JSON.stringify(value) ?? '';
  return text.includes(hidden) || JSON.stringify(redactAll(value)) !== text;
};
