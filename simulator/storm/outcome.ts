import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Incident, incidentSchema } from '../../core/model/incident.ts';
import { stormReportSchema } from '../../core/model/storm.ts';
import { documentsOf } from '../incidents.ts';
import type { DynamoDbState } from '../account/dynamodb/state.ts';
import type { Played } from './play.ts';

/** What came of a storm. Times are simulated seconds. */
export interface StormOutcome {
  readonly targets: number;
  readonly incidents: number;
  /** The most incidents of one target that were open at the same time. */
  readonly openAtOnce: number;
  /** Alarms that others took care of. */
  readonly joined: number;
  readonly failedExecutions: number;
  readonly diagnosed: number;
  /** Targets that a storm's message names, or the document that it links. */
  readonly named: number;
  /** Targets that are neither. */
  readonly lost: readonly string[];
  readonly storms: number;
  readonly mails: number;
  /** From the first alarm of a target to its diagnosis. */
  readonly median: number;
  readonly last: number;
  /** The most of API Gateway's control plane that was used in any minute, 0 to 1. */
  readonly share: number;
  /** Tries that AWS throttled. */
  readonly throttled: number;
  /** Until nothing was left to do. */
  readonly seconds: number;
}

const minute = 60_000;
/** Calls that AWS takes in a minute: 10 a second after a burst of 40. */
const perMinute = 640;

export function outcomeOf({ simulation, moments, fired }: Played): StormOutcome {
  const incidents = recordsOf(simulation);
  const diagnosed = new Map(incidents.flatMap((one) => diagnosedAt(one)));
  const documents = documentsOf(simulation);
  const storms = [...documents]
    .filter(([key]) => key.endsWith('/storm.json'))
    .map(([, text]) => stormReportSchema.parse(JSON.parse(text)));
  const named = new Set(
    storms.flatMap(({ targets }) => targets.map(({ target }) => target.apiName)),
  );
  const seconds = [...diagnosed]
    .map(([name, at]) => (at - (fired.get(name) ?? at)) / 1000)
    .toSorted((a, b) => a - b);
  const ended = moments.flatMap((one) => (one.kind === 'execution-ended' ? [one] : []));
  const quotas = simulation.account.conditions?.metered?.quotas;
  return {
    targets: fired.size,
    incidents: incidents.length,
    openAtOnce: openAtOnce(incidents),
    joined: ended.filter(
      ({ output }) => (output as { status?: string } | null)?.status === 'joined',
    ).length,
    failedExecutions: ended.filter(({ status }) => status === 'FAILED').length,
    diagnosed: diagnosed.size,
    named: named.size,
    lost: [...fired.keys()].filter((name) => !diagnosed.has(name) && !named.has(name)),
    storms: storms.length,
    mails: moments.filter(({ kind }) => kind === 'message').length,
    median: seconds[Math.floor(seconds.length / 2)] ?? 0,
    last: seconds.at(-1) ?? 0,
    share: busiestMinute(quotas?.admitted.get('apigateway') ?? []) / perMinute,
    throttled: [...(quotas?.throttled.values() ?? [])].flat().length,
    seconds: (simulation.clock.now().getTime() - Math.min(...fired.values())) / 1000,
  };
}

function recordsOf({ account, variables }: Played['simulation']): Incident[] {
  const { tables } = account.state<DynamoDbState>('dynamodb');
  const items = tables[variables['GATEWAY_MEDIC_TABLE'] ?? '']?.items ?? {};
  return Object.entries(items)
    .filter(([key]) => key.startsWith('INCIDENT#'))
    .flatMap(([, { RECORD }]) => (RECORD ? [incidentSchema.parse(unmarshall(RECORD))] : []));
}

const diagnosedAt = ({ target, timeline }: Incident): [string, number][] => {
  const moment = timeline.find(({ what }) => what.code.startsWith('incident.diagnosed-'));
  return moment ? [[target.apiName, Date.parse(moment.at)]] : [];
};

function openAtOnce(incidents: readonly Incident[]): number {
  const end = ({ closedAt }: Incident) => closedAt ?? '9999';
  const counts = incidents.map(
    (one) =>
      incidents.filter(
        (other) =>
          other.target.apiId === one.target.apiId &&
          other.openedAt <= one.openedAt &&
          end(other) > one.openedAt,
      ).length,
  );
  return Math.max(0, ...counts);
}

function busiestMinute(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, time] of sorted.entries()) {
    while ((sorted[from] ?? time) <= time - minute) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
