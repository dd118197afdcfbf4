import type { LogLine, AccessEntry } from '../model/facts/logs.ts';
import type { Hop } from '../model/place.ts';
import type { Failure } from '../model/signals.ts';
import { firmRules, meant } from './classify.ts';
import { narrowest } from './narrow.ts';
import { askedIn, requestIdOf, statusOf, statusLine, routeOf } from './request-lines.ts';
import type { Rule, Meaning } from './rule.ts';
import { ownWords, type Words } from './words/own-words.ts';
import { accessLogRules } from './rules/access-log.ts';
import { bareStatusRules } from './rules/bare-status.ts';

interface Trace {
  readonly lines: LogLine[];
  readonly entries: AccessEntry[];
}

/** Joins log lines and access entries by request id, the newest request first. */
export function failedRequests(
  lines: readonly LogLine[],
  entries: readonly AccessEntry[],
  rules: readonly Rule[],
): Failure[] {
  const meaning = rulesOnce(rules);
  const traces = new Map<string, Trace>();
  const trace = (id: string): Trace => {
    const known = traces.get(id) ?? { lines: [], entries: [] };
    traces.set(id, known);
    return known;
  };
  lines.forEach((line, index) => trace(requestIdOf(line.text) ?? `line-${index}`).lines.push(line));
  entries.forEach((entry, index) => trace(entry.requestId ?? `entry-${index}`).entries.push(entry));
  return [...traces]
    .map(([id, request]) => failureOf(id, request, meaning))
    .filter((failure) => failure !== null)
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

function failureOf(
  requestId: string,
  { lines, entries }: Trace,
  meaning: (words: Words) => readonly Rule[],
): Failure | null {
  const texts = lines.map((line) => line.text);
  const status = statusOf(entries, texts);
  const heard = texts
    .filter((text) => !statusLine.test(text))
    .map((text) => ({ text, words: ownWords(text) }))
    .filter(({ words }) => words.own !== '');
  const telling = heard.map(({ text }) => text);
  if (telling.length === 0 && (status === null || status < 400)) return null;
  const route = routeOf(entries, texts);
  const asked = route === null ? askedIn(entries, texts) : null;
  const authorizerStatus = entries.flatMap((entry) => entry.authorizerStatus ?? [])[0];
  const apiKeyId = entries.flatMap((entry) => entry.apiKeyId ?? [])[0];
  const said = [
    ...heard.map(({ words }) => words),
    ...entries
      .flatMap(({ message, responseType }) => [message ?? '', responseType ?? ''])
      .map(ownWords),
  ].map(meaning);
  const shown = entries.flatMap((entry) => accessLogRules.filter(({ matches }) => matches(entry)));
  const bare =
    telling.length === 0 && entries.length === 0
      ? bareStatusRules.filter((rule) => rule.status === status)
      : [];
  return {
    requestId,
    at: [...lines, ...entries].map(({ at }) => at).toSorted()[0] ?? '',
    route,
    ...(asked && { asked }),
    ...(apiKeyId !== undefined && { apiKeyId }),
    ...(authorizerStatus !== undefined && { authorizerStatus }),
    status,
    lines: [...telling, ...entries.map((entry) => entry.message).filter((text) => text !== null)],
    causes: narrowest([...said.map(meant), ...[...shown, ...bare].map(({ causes }) => causes)]),
    hop: agreed([...said.flat(), ...shown, ...bare]),
  };
}

/** What words match, looked for once: requests that fail alike are logged alike. */
function rulesOnce(rules: readonly Rule[]): (words: Words) => readonly Rule[] {
  const known = new Map<string, readonly Rule[]>();
  return (words) => {
    const key = `${words.answer} ${words.own}`;
    const found = known.get(key) ?? firmRules(words, rules);
    known.set(key, found);
    return found;
  };
}

/** The hop that everything logged of a request agrees on; null where some of it leaves that open. */
function agreed(meanings: readonly Meaning[]): Hop | null {
  const hops = new Set(meanings.map(({ hop }) => hop));
  return hops.size === 1 ? ([...hops][0] ?? null) : null;
}
