import { functionWords, runtimeType } from './function-words.ts';
import { type Leaf, scanJson } from './scan-json.ts';

/** Keys of the object that Lambda makes of an error of a function. */
const ofError = new Set([
  'errorType',
  'errorMessage',
  'stackTrace',
  'stack',
  'trace',
  'cause',
  'requestId',
]);

/** Keys of what AWS services answer when they refuse a call. */
const ofRefusal = new Set([
  'Error',
  'Code',
  'Message',
  'message',
  'Type',
  'Reason',
  '__type',
  'RequestId',
  'Detail',
]);

/** A code or type, not prose. */
const identifier = /^[\w.#:-]{1,80}$/;

/**
 * What the body of an answer says in the words of Lambda or another AWS service. A body in any other form is somebody's data.
 * @param body as logged, perhaps cut
 */
export function answerWords(body: string): string {
  const text = body.trim();
  if (text.startsWith('<')) return xmlWords(text);
  const leaves = scanJson(text) ?? [];
  const keys = new Set(leaves.map(({ path }) => path[0] ?? ''));
  if (keys.size === 0) return '';
  if ([...keys].every((key) => ofError.has(key))) return errorWords(leaves);
  return [...keys].every((key) => ofRefusal.has(key)) ? refusalWords(leaves) : '';
}

/** What the object says that Lambda makes of an error; nothing where it is none. */
export function errorWords(leaves: readonly Leaf[]): string {
  const type = valueOf(leaves, 'errorType');
  const message = valueOf(leaves, 'errorMessage');
  if (type === undefined && message === undefined) return '';
  return [
    type !== undefined && message !== undefined ? '{"errorType": "", "errorMessage": ""}' : '',
    runtimeType(type ?? ''),
    functionWords(message ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function refusalWords(leaves: readonly Leaf[]): string {
  const inError = leaves.flatMap(({ path, text }) =>
    path[0] === 'Error' ? [{ path: path.slice(1), text }] : [],
  );
  const all = [...leaves, ...inError];
  const codes = ['Code', 'Type', 'Reason', '__type'].flatMap((key) => {
    const value = valueOf(all, key);
    return value !== undefined && identifier.test(value) ? [`"${key}":"${value}"`] : [];
  });
  if (codes.length === 0) return '';
  const message = valueOf(all, 'Message') ?? valueOf(all, 'message') ?? '';
  return `{${codes.join()}} ${message}`;
}

/** The errors of services that speak XML, and Lambda's of a call that it does not know. */
function xmlWords(text: string): string {
  const root =
    /^(?:<\?xml[^>]{0,80}\?>\s*)?<(ErrorResponse|Error|Message|\w{1,60}Exception)\b/.exec(text);
  if (!root) return '';
  const code = /<Code>([\w.]{1,80})<\/Code>/.exec(text)?.[1];
  const message = /<Message>([^<]{0,400})/.exec(text)?.[1] ?? '';
  return [code === undefined ? '' : `{"Code":"${code}"}`, message].join(' ').trim();
}

const valueOf = (leaves: readonly Leaf[], key: string): string | undefined =>
  leaves.find(({ path }) => path.length === 1 && path[0] === key)?.text;
