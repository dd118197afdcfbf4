import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Place } from './place.ts';

/** What API Gateway counts of one minute's requests; times in milliseconds. */
export interface Traffic {
  readonly requests?: number;
  readonly serverErrors?: number;
  readonly clientErrors?: number;
  readonly latency?: number;
}

const minute = 60_000;

/** Half an hour of requests; those of the last ten minutes as `traffic` says, the others well. */
export async function writeMetrics(place: Place, traffic: Traffic): Promise<void> {
  const ago = (minutes: number) => new Date(Date.now() - minutes * minute);
  const minutes = Array.from({ length: 29 }, (_, index) => index + 1);
  await putMetrics(
    place,
    minutes.map((at) => ({ at: ago(at), traffic: at <= 10 ? traffic : {} })),
  );
}

export const putMetrics = (
  place: Place,
  minutes: readonly { readonly at: Date; readonly traffic: Traffic }[],
) =>
  place.account.cloudwatch.send(
    new PutMetricDataCommand({
      Namespace: 'AWS/ApiGateway',
      MetricData: minutes.flatMap(({ at, traffic }) =>
        Object.entries(valuesOf(place, traffic)).map(([MetricName, Value]) => ({
          MetricName,
          Value,
          Timestamp: at,
          Dimensions: dimensionsOf(place),
        })),
      ),
    }),
  );

const dimensionsOf = ({ kind, apiId, name, stage }: Place) => [
  kind === 'REST' ? { Name: 'ApiName', Value: name } : { Name: 'ApiId', Value: apiId },
  { Name: 'Stage', Value: stage },
];

const valuesOf = (
  { kind }: Place,
  { requests = 100, serverErrors = 0, clientErrors = 0, latency = 50 }: Traffic,
) => ({
  Count: requests,
  [kind === 'REST' ? '5XXError' : '5xx']: serverErrors,
  [kind === 'REST' ? '4XXError' : '4xx']: clientErrors,
  Latency: latency,
  IntegrationLatency: latency - 10,
});

const requestsInLog = 20;

/** The execution log of a REST API's stage. */
export const executionLog = ({ apiId, stage }: Place): string =>
  `API-Gateway-Execution-Logs_${apiId}/${stage}`;

/** An execution log that says the same of some requests of the last minutes. */
export const writeLines = (place: Place, lines: readonly string[]): Promise<void> =>
  writeLog(place, executionLog(place), (request) => lines.map((line) => `(${request}) ${line}`));

/** A log that says the same of some requests of the last minutes. */
export async function writeLog(
  { account: { logs } }: Place,
  logGroupName: string,
  linesOf: (request: string) => readonly string[],
): Promise<void> {
  const stream = { logGroupName, logStreamName: 'requests' };
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await logs.send(new CreateLogStreamCommand(stream));
  const now = Date.now();
  const logEvents = Array.from({ length: requestsInLog }, (_, index) => {
    const request = `7a1c2f5e-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const timestamp = now - (requestsInLog - index) * 5000;
    return linesOf(request).map((message) => ({ timestamp, message }));
  }).flat();
  if (logEvents.length > 0) await logs.send(new PutLogEventsCommand({ ...stream, logEvents }));
}
