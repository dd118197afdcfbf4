import type { Diagnosis } from '../../model/diagnosis.ts';
import { routeName } from '../../model/route.ts';
import { say } from '../render.ts';

/** Methods that a sentence names; the rest is counted. */
const named = 5;

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.round((part / whole) * 1000) / 10);

/** What the metrics counted, of both kinds of errors and of latency; nothing where they were not read. */
export function trafficLines({ traffic, since }: Diagnosis): string[] {
  if (traffic === null) return [];
  const { requests, serverErrors, clientErrors, latencyP99 } = traffic;
  const counted = say('diagnosis.traffic', {
    requests,
    since: since?.slice(11, 16) ?? 'none',
    serverErrors,
    serverShare: percent(serverErrors, requests),
    clientErrors,
    clientShare: percent(clientErrors, requests),
  });
  return [
    latencyP99 === null
      ? counted
      : `${counted} ${say('diagnosis.latency', { milliseconds: latencyP99 })}`,
  ];
}

/** The failing methods with their failures in the log sample, the most hit first; an empty text where none is known. */
export const routesText = (hit: Diagnosis['routesHit']): string =>
  [
    ...hit
      .slice(0, named)
      .map(({ route, failures }) =>
        say('diagnosis.route-hit', { route: routeName(route), failures }),
      ),
    ...(hit.length > named ? [say('diagnosis.and-more', { count: hit.length - named })] : []),
  ].join(', ');

/** The failing methods as a sentence; nothing where none is known. */
export const routesLines = ({ routesHit }: Diagnosis): string[] =>
  routesHit.length === 0 ? [] : [say('diagnosis.routes-hit', { routes: routesText(routesHit) })];
