import type { AccessEntry, LogLine } from '../model/facts/logs.ts';
import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import type { RouteRef } from '../model/route.ts';
import type { Hop } from '../model/place.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { began } from './began.ts';
import { firmRules, meant } from './classify.ts';
import { narrowest } from './narrow.ts';
import { isCounted } from './of-kind.ts';
import { onset } from './onset.ts';
import { routesSeen } from './routes-seen.ts';
import type { Meaning, Rule } from './rule.ts';
import { accessLogRules } from './rules/access-log.ts';
import { bareStatusRules } from './rules/bare-status.ts';
import { usualShare } from './usual.ts';

/**
 * What the symptoms say: metrics counted from the onset, and the failed requests of the logs with what they may mean.
 * @param rules every text that names a cause
 */
export function signalsOf(base: BaseFacts, rules: readonly Rule[]): Signals {
  const { metrics, logs, alarm } = base;
  const minutes = knownOr(metrics, null)?.minutes ?? [];
  const since = onset(alarm.symptom, minutes);
  const counted = minutes.filter((minute) => since === null || minute.at >= since);
  const total = (field: 'requests' | 'serverErrors' | 'clientErrors') =>
    counted.reduce((sum, minute) => sum + minute[field], 0);
  const failures = failedRequests(knownOr(logs.execution, []), knownOr(logs.access, []), rules);
  const counting = failures.filter((failure) => isCounted(alarm.symptom, failure));
  const usual = since === null ? null : usualShare(alarm.symptom, minutes, since);
  const routes =
    'known' in metrics ? routesSeen(alarm.symptom, metrics.known, since, counting) : undefined;
  return {
    symptom: alarm.symptom,
    since,
    ...(since !== null && { began: began(alarm.symptom, since, minutes, counting) }),
    ...(usual !== null && { usual }),
    ...(routes && { routes }),
    requests: total('requests'),
    serverErrors: total('serverErrors'),
    clientErrors: total('clientErrors'),
    failures,
    logsRead: 'known' in logs.execution || 'known' in logs.access,
  };
}

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
  const traces = new Map<string, Trace>();
  const trace = (id: string): Trace => {
    const known = traces.get(id) ?? { lines: [], entries: [] };
    traces.set(id, known);
    return known;
  };
  lines.forEach((line, index) => trace(requestIdOf(line.text) ?? `line-${index}`).lines.push(line));
  entries.forEach((entry, index) => trace(entry.requestId ?? `entry-${index}`).entries.push(entry));
  return [...traces]
    .map(([id, request]) => failureOf(id, request, rules))
    .filter((failure) => failure !== null)
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** `(uuid) text`, or `(extended-id=) text` for WebSocket APIs. */
const requestIdOf = (text: string): string | undefined => /^\(([\w+/=-]{8,})\)/.exec(text)?.[1];

const statusLine = /method completed with status: ?(\d{3})/i;
const routeLine = /http method: ?(\w+), ?resource path: ?(\S+)/i;

function failureOf(
  requestId: string,
  { lines, entries }: Trace,
  rules: readonly Rule[],
): Failure | null {
  const texts = lines.map((line) => line.text);
  const status = statusOf(entries, texts);
  const telling = texts.filter((text) => !routeLine.test(text) && !statusLine.test(text));
  if (telling.length === 0 && (status === null || status < 400)) return null;
  const said = [
    ...telling,
    ...entries.flatMap(({ message, responseType }) => [message ?? '', responseType ?? '']),
  ].map((text) => firmRules(text, rules));
  const shown = entries.flatMap((entry) => accessLogRules.filter(({ matches }) => matches(entry)));
  const bare =
    telling.length === 0 && entries.length === 0
      ? bareStatusRules.filter((rule) => rule.status === status)
      : [];
  return {
    requestId,
    at: [...lines, ...entries].map(({ at }) => at).toSorted()[0] ?? '',
    route: routeOf(entries, texts),
    status,
    lines: [...telling, ...entries.map((entry) => entry.message).filter((text) => text !== null)],
    causes: narrowest([...said.map(meant), ...[...shown, ...bare].map(({ causes }) => causes)]),
    hop: agreed([...said.flat(), ...shown, ...bare]),
  };
}

/** The hop that everything logged of a request agrees on; null where some of it leaves that open. */
function agreed(meanings: readonly Meaning[]): Hop | null {
  const hops = new Set(meanings.map(({ hop }) => hop));
  return hops.size === 1 ? ([...hops][0] ?? null) : null;
}

function statusOf(entries: readonly AccessEntry[], texts: readonly string[]): number | null {
  const logged = entries.find((entry) => entry.status !== null)?.status;
  if (logged !== undefined && logged !== null) return logged;
  const found = texts.map((text) => statusLine.exec(text)?.[1]).find((match) => match);
  return found ? Number(found) : null;
}

function routeOf(entries: readonly AccessEntry[], texts: readonly string[]): RouteRef | null {
  const entry = entries.find(({ httpMethod, resourcePath }) => httpMethod && resourcePath);
  if (entry?.httpMethod && entry.resourcePath) {
    return { httpMethod: entry.httpMethod, path: entry.resourcePath };
  }
  const line = texts.map((text) => routeLine.exec(text)).find((match) => match);
  return line?.[1] && line[2] ? { httpMethod: line[1], path: line[2] } : null;
}
