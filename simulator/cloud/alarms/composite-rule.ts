import type { State } from './judge.ts';

/** A composite alarm's rule, read. */
export interface Rule {
  /** The alarms that it names, by name. */
  readonly children: readonly string[];
  holds(stateOf: (alarm: string) => State | undefined): boolean;
}

const token =
  /\s*(?:(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|(AND|OR|NOT|TRUE|FALSE|[()]))/y;

type Part = { readonly state: State; readonly alarm: string } | { readonly word: string };

/**
 * Reads a composite alarm's rule: `ALARM(a) AND (OK("b") OR NOT INSUFFICIENT_DATA(c))`.
 * @throws Error for what it does not understand
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function parseRule(text: string): Rule {
  const parts = partsOf(text);
  let at = 0;
  const take = (word: string): boolean => {
    const part = parts[at];
    if (!part || !('word' in part) || part.word !== word) return false;
    at += 1;
    return true;
  };
  const either = (): Rule['holds'] => {
    const all = [both()];
    while (take('OR')) all.push(both());
    return (stateOf) => all.some((one) => one(stateOf));
  };
  const both = (): Rule['holds'] => {
    const all = [single()];
    while (take('AND')) all.push(single());
    return (stateOf) => all.every((one) => one(stateOf));
  };
  const single = (): Rule['holds'] => {
    if (take('NOT')) {
      const inner = single();
      return (stateOf) => !inner(stateOf);
    }
    if (take('TRUE')) return () => true;
    if (take('FALSE')) return () => false;
    if (take('(')) {
      const inner = either();
      if (!take(')')) throw misread(text);
      return inner;
    }
    const part = parts[at];
    if (!part || 'word' in part) throw misread(text);
    at += 1;
    return (stateOf) => stateOf(part.alarm) === part.state;
  };
  const holds = either();
  if (at < parts.length) throw misread(text);
  return { children: parts.flatMap((part) => ('alarm' in part ? [part.alarm] : [])), holds };
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  token.lastIndex = 0;
  let end = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [, state, double, single, bare, word] = match;
    const named = double ?? single ?? bare ?? '';
    // Alarms may be named by ARN, too.
    const alarm = named.startsWith('arn:') ? named.split(':').slice(6).join(':') : named;
    parts.push(word === undefined ? { state: state as State, alarm } : { word });
    end = token.lastIndex;
  }
  if (text.slice(end).trim() !== '') throw misread(text);
  return parts;
}

const misread = (text: string) => new Error(`The simulator cannot read the alarm rule ${text}`);
