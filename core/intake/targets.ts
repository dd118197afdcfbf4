import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Evidence } from '../model/evidence.ts';
import { targetKey } from '../model/target.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import { childrenOf } from './alarm-children.ts';
import { contributorsOf } from './alarm-contributors.ts';
import { type Alarmed, type Expansion } from './expansion.ts';
import type { ParsedAlarm } from './alarm-event.ts';
import type { AlarmSource } from './alarm-source.ts';
import { httpPlace, httpPlaceReads } from './http-apis.ts';
import { restPlace } from './rest-apis.ts';
import { type ListedApi, restApis, restApisReads } from './list-rest-apis.ts';
import { loudReads } from './loud.ts';

/** The reads that opening an incident may make; its role is derived from them. */
export const openReads: readonly ReadName[] = [
  ...restApisReads,
  'apigateway:GetStages',
  ...httpPlaceReads,
  'cloudwatch:DescribeAlarms',
  'cloudwatch:DescribeAlarmContributors',
  ...loudReads,
];

export interface Resolution {
  readonly targets: readonly AlarmedTarget[];
  /** What the alarm names and nobody can find, or find one of. */
  readonly unresolved: readonly Evidence[];
}

/** An alarm that is to be acted upon. */
export type ActionableAlarm = Exclude<ParsedAlarm, { kind: 'ignored' | 'parked' }>;

/**
 * Finds the API stages that an alarm is about; for a composite or fleet alarm those that make it fire.
 * @param apisOf lists the account's REST APIs
 */
export async function resolveTargets(
  environment: Environment,
  parsed: ActionableAlarm,
  apisOf: () => Promise<readonly ListedApi[]> = () => restApis(environment),
): Promise<Resolution> {
  // Side by side: the list of APIs need not wait for the names from an alarm on many of them.
  const [{ alarmed, unresolved }, apis] = await Promise.all([
    expansionOf(environment, parsed),
    mayNameRestApis(parsed) ? apisOf() : [],
  ]);
  const found = await Promise.all(
    alarmed.map((one) => targetOf(environment, parsed.source, one, apis)),
  );
  const targets = found.flatMap((one) => ('target' in one ? one : []));
  return {
    targets: [...new Map(targets.map((one) => [targetKey(one.target), one])).values()],
    unresolved: [
      ...unresolved,
      ...found.flatMap((one) => ('unresolved' in one ? one.unresolved : [])),
    ],
  };
}

const mayNameRestApis = (parsed: ActionableAlarm): boolean =>
  parsed.kind !== 'alarm' || parsed.series.some(({ apiKind }) => apiKind === 'REST');

async function expansionOf(environment: Environment, parsed: ActionableAlarm): Promise<Expansion> {
  if (parsed.kind === 'composite') return childrenOf(environment, parsed.source, parsed.children);
  const { name, arn, at, reason } = parsed.source;
  const alarm = { name, arn, at, reason, symptom: parsed.symptom };
  if (parsed.kind === 'fleet') return contributorsOf(environment, alarm);
  return { alarmed: parsed.series.map((series) => ({ series, alarm })), unresolved: [] };
}

async function targetOf(
  environment: Environment,
  { account, region }: AlarmSource,
  { series, alarm }: Alarmed,
  apis: readonly ListedApi[],
): Promise<AlarmedTarget | { unresolved: Evidence }> {
  const { apiKind, place } =
    series.apiKind === 'REST'
      ? { apiKind: series.apiKind, place: await restPlace(environment, series, apis) }
      : await httpPlace(environment, series);
  if ('unresolved' in place) return place;
  return { target: { account, region, apiKind, ...place }, alarm, series };
}
