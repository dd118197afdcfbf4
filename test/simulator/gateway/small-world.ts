import { Account } from '../../../simulator/account/account.ts';
import { apigateway } from '../../../simulator/account/apigateway/index.ts';
import { cloudwatch } from '../../../simulator/account/cloudwatch/index.ts';
import type { CloudWatchState } from '../../../simulator/account/cloudwatch/state.ts';
import type { Service } from '../../../simulator/account/define-service.ts';
import { health } from '../../../simulator/account/health/index.ts';
import { identifiers } from '../../../simulator/account/identifiers.ts';
import { lambda } from '../../../simulator/account/lambda/index.ts';
import { logs } from '../../../simulator/account/logs/index.ts';
import type { LogsState } from '../../../simulator/account/logs/state.ts';
import { newDataPlane } from '../../../simulator/gateway/data-plane.ts';
import type { ClientRequest, Exchange } from '../../../simulator/gateway/request.ts';
import { serve } from '../../../simulator/gateway/serve.ts';
import { generator } from '../../../simulator/random.ts';
import type { Code, Surroundings } from '../../../simulator/surroundings.ts';
import { recommendedFormat } from '../../../core/audit/recommended-format.ts';
import { invocationUri, permit, publish } from '../../../simulator/worlds/functions.ts';
import { restApi, type RouteDefinition } from '../../../simulator/worlds/rest-api.ts';

const start = Date.parse('2026-03-01T00:00:00Z');
export const accessGroup = 'access';

/** An account with one API `small` whose stage `test` logs everything, and one function `fn` behind the alias `live`. */
export function smallWorld(code: Code) {
  let now = start;
  const account = new Account({
    accountId: '123456789012',
    region: 'ap-northeast-1',
    now: () => new Date(now),
    services: [
      apigateway,
      cloudwatch,
      health,
      lambda,
      logs,
    ] as readonly unknown[] as Service<never>[],
    seed: 1,
  });
  const surroundings: Surroundings = {
    code: { code },
    processes: {},
    hosts: {},
    traffic: [],
    invokers: [],
  };
  const call = (operation: `${'apigateway' | 'health' | 'lambda'}:${string}`, input: object) => {
    const [service, name] = operation.split(':') as ['lambda', string];
    return account.call(service, name, { ...input }) as Record<string, never>;
  };
  const functionArn = publish(account, {
    name: 'fn',
    versions: ['code'],
    alias: 'live',
    timeout: 3,
  });
  call('apigateway:UpdateAccount', {
    patchOperations: [
      { op: 'replace', path: '/cloudwatchRoleArn', value: 'arn:aws:iam::123456789012:role/logs' },
    ],
  });
  const api = restApi(account, 'small', 'For tests');
  const world = {
    account,
    surroundings,
    random: generator(2),
    ids: identifiers(3),
    dataPlane: newDataPlane(),
  };
  const stage = (path: string, value: string) =>
    api.stage('test', [{ op: 'replace', path, value }]);
  return {
    account,
    api,
    surroundings,
    call,
    functionArn,
    stage,
    uri: invocationUri('ap-northeast-1', functionArn),
    /** Defines a route that may invoke `fn`, and deploys it. */
    route(httpMethod: string, path: string, definition: RouteDefinition, allowed = true) {
      api.route(httpMethod, path, definition);
      if (allowed) {
        const id = `${httpMethod}${path.replaceAll(/\W/g, '-')}`;
        permit(account, 'fn', 'live', id, `${api.id}/*/${httpMethod}${path}`);
      }
      api.deploy('test', 'now');
      stage('/*/*/logging/loglevel', 'INFO');
      stage('/accessLogSettings/format', recommendedFormat);
      stage(
        '/accessLogSettings/destinationArn',
        `arn:aws:logs:ap-northeast-1:123456789012:log-group:${accessGroup}`,
      );
    },
    send(request: Partial<ClientRequest> & { httpMethod: string; path: string }): Exchange {
      const at = new Date(now);
      return serve(
        { ...world, now: at },
        { at, api: 'small', stage: 'test', body: '', ...request },
      );
    },
    pass(milliseconds: number) {
      now += milliseconds;
    },
    /** The messages of a log group, without the request id in front. */
    lines(group: string): string[] {
      const found = account.state<LogsState>('logs').groups[group]?.events ?? [];
      return found.map(({ message }) => message.replace(/^\([0-9a-f-]{36}\) /, ''));
    },
    get execution() {
      return this.lines(`API-Gateway-Execution-Logs_${api.id}/test`);
    },
    /** The line of the access log that was written last. */
    get access(): Record<string, string> {
      const events = account.state<LogsState>('logs').groups[accessGroup]?.events ?? [];
      const last = events.toSorted((a, b) => a.number - b.number).at(-1);
      return JSON.parse(last?.message ?? '{}') as Record<string, string>;
    },
    /** All samples of a metric. */
    samples(namespace: string, name: string, dimensions: Record<string, string>): number[] {
      const { metrics } = account.state<CloudWatchState>('cloudwatch');
      return Object.values(metrics)
        .filter((metric) => metric.namespace === namespace && metric.name === name)
        .filter((metric) => same(metric.dimensions, dimensions))
        .flatMap(({ buckets }) => Object.values(buckets).flatMap(({ values }) => values));
    },
  };
}
export type SmallWorld = ReturnType<typeof smallWorld>;

const same = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([key, value]) => b[key] === value);

export const returns = (value: unknown, duration = 50): Code => ({
  duration,
  jitter: 0,
  outcome: { kind: 'return', value },
});

export const throws = (errorType: string, errorMessage: string): Code => ({
  duration: 50,
  jitter: 0,
  outcome: { kind: 'throw', errorType, errorMessage },
});

export const fine = returns({ statusCode: 200, headers: {}, body: '{"ok":true}' });
