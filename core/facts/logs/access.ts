import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { Stage } from '../../model/facts/stage.ts';
import type { AccessEntry } from '../../model/facts/logs.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import type { LogScope } from './volumes.ts';
import { accessFormat } from './access-format.ts';
import { type AccessFormat, type Values } from './format-values.ts';
import { statusClass } from './execution.ts';
import { insights } from './insights.ts';
import { timeOf } from './insights-rows.ts';
import { type Row } from './insights-rows.ts';

/** Variables that say what went wrong, the most specific first. */
const messages = [
  'integration.error',
  'integrationErrorMessage',
  'authorizer.error',
  'authorize.error',
  'authenticate.error',
  'waf.error',
  'error.message',
  'error.messageString',
];

/** What the access log shows. */
export interface AccessLog {
  readonly entries: AccessEntry[];
  /** Lines that were read, and lines that match. */
  readonly read: number;
  readonly matched: number;
  /** What was not searched. */
  readonly leftOut: Gap | null;
}

/**
 * The requests that ended as the alarm says, the newest first, whatever the format of the stage's access log is.
 * @returns a gap where there is no access log, or none that Logs Insights can search
 */
export async function accessEntries(
  environment: Environment,
  { accessLog, name }: Stage,
  symptom: Symptom,
  scope: LogScope,
): Promise<Reading<AccessLog>> {
  if (!accessLog) return notAsked('The stage has no access log.');
  const group = groupOf(accessLog);
  if (!group) return notAsked(`The access log goes to ${accessLog.destinationArn}.`);
  const format = accessFormat(accessLog.format);
  const start = format.upTo('status');
  if (start === undefined) return notAsked('The format of the access log lacks $context.status.');
  const pattern = `${start}${statusClass(symptom)}[0-9][0-9]`;
  const rows = await insights(environment, scope, { groups: [group], patterns: [pattern] });
  if ('gap' in rows) return rows;
  const entries = rows.known.rows
    .flatMap((row) => entryOf(row, format, name) ?? [])
    .filter(({ status }) => status !== null && status >= 400);
  const { matched, leftOut } = rows.known;
  return { known: { entries, read: rows.known.rows.length, matched, leftOut } };
}

/** The log group of an access log; undefined where it goes elsewhere. */
export const groupOf = ({ destinationArn }: NonNullable<Stage['accessLog']>): string | undefined =>
  /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(destinationArn)?.[1];

const notAsked = (because: string): { gap: Gap } => ({ gap: { what: 'logs:StartQuery', because } });

function entryOf(row: Row, format: AccessFormat, stage: string): AccessEntry | undefined {
  const values = format.read(row['@message'] ?? '');
  if (!values) return undefined;
  const routeKey = values.get('routeKey')?.split(' ');
  const said = messages.flatMap((name) => values.get(name)?.replace(/^"|"$/g, '') ?? []);
  return {
    at: timeOf(row),
    requestId: values.get('requestId') ?? null,
    httpMethod: values.get('httpMethod') ?? routeKey?.[0] ?? null,
    resourcePath:
      values.get('resourcePath') ?? values.get('resource.path') ?? routeKey?.[1] ?? null,
    status: numberOf(values, 'status'),
    responseType: values.get('error.responseType') ?? null,
    message: [...new Set(said)].join('; ') || null,
    integrationStatus:
      numberOf(values, 'integrationStatus') ??
      numberOf(values, 'integration.integrationStatus') ??
      numberOf(values, 'integration.status'),
    ...besides(values, stage),
    ...(format.upTo('resourcePath') !== undefined &&
      values.get('resourcePath') === undefined && { noMethod: true as const }),
  };
}

/** What is kept only where the format has it. */
function besides(values: Values, stage: string) {
  const path = values.get('path');
  const apiKeyId = values.get('identity.apiKeyId');
  const authorizerStatus = numberOf(values, 'authorizer.integrationStatus');
  return {
    ...(path && { path: afterStage(path, stage) }),
    ...(apiKeyId && { apiKeyId }),
    ...(authorizerStatus !== null && { authorizerStatus }),
  };
}

/** `$context.path` starts with the stage where clients use the API's own host name. */
const afterStage = (path: string, stage: string): string =>
  path === `/${stage}` || path.startsWith(`/${stage}/`)
    ? path.slice(stage.length + 1) || '/'
    : path;

function numberOf(values: Values, name: string): number | null {
  const value = Number(values.get(name) ?? Number.NaN);
  return Number.isNaN(value) ? null : value;
}

/** Whether the access log alone shows for each request which route it took and how it ended. */
export function tellsRequests({ accessLog }: Stage): boolean {
  if (!accessLog?.destinationArn.includes(':log-group:')) return false;
  const format = accessFormat(accessLog.format);
  return ['requestId', 'resourcePath', 'httpMethod', 'status'].every(
    (variable) => format.upTo(variable) !== undefined,
  );
}
