import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { Stage } from '../../model/facts/stage.ts';
import type { AccessEntry } from '../../model/facts/logs.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { placeOfRoute } from '../../model/route.ts';
import type { ApiKind } from '../../model/target.ts';
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
  apiKind: ApiKind,
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
    .flatMap((row) => entryOf(row, format, name, apiKind) ?? [])
    .filter(({ status }) => status !== null && status >= 400);
  const { matched, leftOut } = rows.known;
  return { known: { entries, read: rows.known.rows.length, matched, leftOut } };
}

/** The log group of an access log; undefined where it goes elsewhere. */
export const groupOf = ({ destinationArn }: NonNullable<Stage['accessLog']>): string | undefined =>
  /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(destinationArn)?.[1];

const notAsked = (because: string): { gap: Gap } => ({ gap: { what: 'logs:StartQuery', because } });

/** The variable that names the method or route that serves a request. */
const routeVariable = {
  REST: 'resourcePath',
  HTTP: 'routeKey',
  WEBSOCKET: 'routeKey',
} as const satisfies Record<ApiKind, string>;

function entryOf(
  row: Row,
  format: AccessFormat,
  stage: string,
  apiKind: ApiKind,
): AccessEntry | undefined {
  const values = format.read(row['@message'] ?? '');
  if (!values) return undefined;
  const served = routeVariable[apiKind];
  const routeKey = values.get('routeKey');
  const place = routeKey === undefined ? undefined : placeOfRoute(routeKey);
  const said = messages.flatMap((name) => values.get(name)?.replace(/^"|"$/g, '') ?? []);
  return {
    at: timeOf(row),
    requestId: values.get('requestId') ?? null,
    httpMethod: values.get('httpMethod') ?? place?.httpMethod ?? null,
    resourcePath: values.get('resourcePath') ?? values.get('resource.path') ?? place?.path ?? null,
    status: numberOf(values, 'status'),
    responseType: values.get('error.responseType') ?? null,
    message: [...new Set(said)].join('; ') || null,
    integrationStatus:
      numberOf(values, 'integrationStatus') ??
      numberOf(values, 'integration.integrationStatus') ??
      numberOf(values, 'integration.status'),
    ...besides(values, stage),
    ...(apiKind === 'WEBSOCKET' && { event: values.get('eventType') ?? eventOn(routeKey) }),
    ...(format.upTo(served) !== undefined &&
      values.get(served) === undefined && { noMethod: true as const }),
  };
}

/** The event that a route of a WebSocket API serves. */
const eventOn = (routeKey: string | undefined): string =>
  routeKey === '$connect' ? 'CONNECT' : routeKey === '$disconnect' ? 'DISCONNECT' : 'MESSAGE';

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
  const has = (variable: string) => format.upTo(variable) !== undefined;
  const names = has('routeKey') || (has('resourcePath') && has('httpMethod'));
  return names && has('requestId') && has('status');
}
