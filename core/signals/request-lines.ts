import type { AccessEntry } from '../model/facts/logs.ts';
import type { RouteRef } from '../model/route.ts';

/** `(uuid) text`, or `(extended-id=) text` for WebSocket APIs. */
export const requestIdOf = (text: string): string | undefined =>
  /^\(([\w+/=-]{8,})\)/.exec(text)?.[1];

/** The line of the execution log that names the answer's status: it begins so, for others quote what clients sent. */
export const statusLine = /^(?:\([\w+/=-]{8,}\) )?method completed with status: ?(\d{3})\b/i;

/** The line of the execution log that names the method; level INFO writes it. */
export const routeLine = /^(?:\([\w+/=-]{8,}\) )?http method: ?(\w+), ?resource path: ?(\S+)\s*$/i;

/** The status that a request was answered with; null where nothing logged says it. */
export function statusOf(entries: readonly AccessEntry[], texts: readonly string[]): number | null {
  const logged = entries.find((entry) => entry.status !== null)?.status;
  if (logged !== undefined && logged !== null) return logged;
  const found = texts.map((text) => statusLine.exec(text)?.[1]).find((match) => match);
  return found ? Number(found) : null;
}

/** The method that a request was for; null where nothing logged names it. */
export function routeOf(
  entries: readonly AccessEntry[],
  texts: readonly string[],
): RouteRef | null {
  const entry = entries.find(({ httpMethod, resourcePath }) => httpMethod && resourcePath);
  if (entry?.httpMethod && entry.resourcePath) {
    return { httpMethod: entry.httpMethod, path: entry.resourcePath };
  }
  const line = texts.map((text) => routeLine.exec(text)).find((match) => match);
  return line?.[1] && line[2] ? { httpMethod: line[1], path: line[2] } : null;
}

/** A denial names the stage, method and path that it is about; what comes before them has no word of a client. */
const denied =
  /^(?:\([\w+/=-]{8,}\) )?(?:user: \S+ is )?not authorized to perform: ?execute-api: ?invoke on resource: ?arn:[^/\s]+\/[^/\s]+\/([A-Z]+)(\/\S*)?/i;

/** What the client asked for, where the access log or API Gateway's denial has it; null where neither does. */
export function askedIn(
  entries: readonly AccessEntry[],
  texts: readonly string[],
): RouteRef | null {
  const entry = entries.find(({ httpMethod, path }) => httpMethod && path);
  if (entry?.httpMethod && entry.path) return { httpMethod: entry.httpMethod, path: entry.path };
  const said = [...texts, ...entries.map(({ message }) => message ?? '')];
  const named = said.map((text) => denied.exec(text)).find((match) => match);
  return named?.[1] ? { httpMethod: named[1], path: named[2] ?? '/' } : null;
}
