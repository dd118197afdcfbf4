import { readFileSync } from 'node:fs';
import type { Environment } from '../../../core/aws/environment.ts';
import { noQueries } from '../../../core/aws/query-budget.ts';
import { settingsFrom } from '../../../core/aws/settings.ts';
import type { Alarm } from '../../../core/model/alarm.ts';
import type { Target } from '../../../core/model/target.ts';
import { Account } from '../../../simulator/account/account.ts';
import { apigateway } from '../../../simulator/account/apigateway/index.ts';
import { cloudwatch } from '../../../simulator/account/cloudwatch/index.ts';
import { connect } from '../../../simulator/account/connect.ts';
import type { AnyService } from '../../../simulator/account/define-service.ts';
import { dynamodb } from '../../../simulator/account/dynamodb/index.ts';
import { s3 } from '../../../simulator/account/s3/index.ts';
import { sns } from '../../../simulator/account/sns/index.ts';
import { stepfunctions } from '../../../simulator/account/stepfunctions/index.ts';
import { quietMetrics, silentLogger } from '../../../simulator/silent-telemetry.ts';

const account = '123456789012';
const region = 'ap-northeast-1';
export const machine = `arn:aws:states:${region}:${account}:stateMachine:remediation`;
export const decisions = `arn:aws:states:${region}:${account}:stateMachine:decision`;
const topic = `arn:aws:sns:${region}:${account}:medic`;

/** The product's own storage in an account with the given REST APIs and their stages. */
export function stand(apis: Readonly<Record<string, readonly string[]>> = { orders: ['prod'] }) {
  const clock = { now: new Date('2026-11-21T02:15:00.000Z') };
  const services: readonly AnyService[] = [
    apigateway,
    cloudwatch,
    dynamodb,
    s3,
    sns,
    stepfunctions,
  ];
  const simulated = new Account({
    accountId: account,
    region,
    now: () => clock.now,
    services,
    seed: 1,
  });
  const call = <O>(service: Parameters<Account['call']>[0], name: string, input: object): O =>
    simulated.call(service, name, { ...input }) as O;

  call('dynamodb', 'CreateTable', {
    TableName: 'incidents',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });
  call('s3', 'CreateBucket', { Bucket: 'evidence' });
  call('sns', 'CreateTopic', { Name: 'medic' });
  const apiIds = Object.entries(apis).map(
    ([name, stages]) => [name, newApi(call, name.split('#')[0] ?? '', stages)] as const,
  );

  const messages: { subject: string; text: string }[] = [];
  const started: { name: string; input: Record<string, unknown> }[] = [];
  const answers: { token: string; output: unknown }[] = [];
  simulated.hooks.publish = (_, { subject = '', text }) => void messages.push({ subject, text });
  simulated.hooks.startExecution = (_, { name = 'unnamed', input = '{}' }) => {
    started.push({ name, input: JSON.parse(input) as Record<string, unknown> });
    return `${machine}:${name}`;
  };
  simulated.hooks.sendTask = (_, token, result) => {
    answers.push({ token, output: 'output' in result ? JSON.parse(result.output) : result });
  };

  const environment = (variables: Readonly<Record<string, string>> = {}): Environment => ({
    region,
    client: (constructor, options) => connect(constructor, simulated, 'tester', options),
    clock: { now: () => clock.now, sleep: async () => {} },
    settings: settingsFrom({
      GATEWAY_MEDIC_TABLE: 'incidents',
      GATEWAY_MEDIC_BUCKET: 'evidence',
      GATEWAY_MEDIC_TOPIC: topic,
      GATEWAY_MEDIC_DECISION_STATE_MACHINE: decisions,
      GATEWAY_MEDIC_REMEDIATION_STATE_MACHINE: machine,
      ...variables,
    }),
    queries: noQueries(region),
    logger: silentLogger(),
    metrics: quietMetrics(),
  });
  return {
    account: simulated,
    call,
    clock,
    environment: environment(),
    environmentWith: environment,
    /** By the name that the stand was made with. */
    apiIds: Object.fromEntries(apiIds),
    messages,
    started,
    answers,
    /** The partition keys of all items that start so. */
    items: (prefix: string): string[] => {
      const { tables } = simulated.state<{
        tables: Record<string, { items: Record<string, object> }>;
      }>('dynamodb');
      const found =
        JSON.stringify(tables['incidents']?.items ?? {}).match(/"pk":\{"S":"[^"]*"/g) ?? [];
      return found.map((text) => text.slice(11, -1)).filter((pk) => pk.startsWith(prefix));
    },
  };
}

function newApi(
  call: (...args: never[]) => unknown,
  name: string,
  stages: readonly string[],
): string {
  const ask = call as unknown as <O>(service: 'apigateway', operation: string, input: object) => O;
  const { id: restApiId } = ask<{ id: string }>('apigateway', 'CreateRestApi', { name });
  const { items } = ask<{ items: { id: string }[] }>('apigateway', 'GetResources', { restApiId });
  const method = { restApiId, resourceId: items[0]?.id, httpMethod: 'GET' };
  ask('apigateway', 'PutMethod', { ...method, authorizationType: 'NONE' });
  ask('apigateway', 'PutIntegration', { ...method, type: 'MOCK' });
  for (const stageName of stages) ask('apigateway', 'CreateDeployment', { restApiId, stageName });
  return restApiId;
}

/** The names of the metrics that are counted by themselves, as they come. */
export function counting(environment: Environment): string[] {
  const names: string[] = [];
  const single = quietMetrics();
  single.addMetric = (name) => {
    names.push(name);
    return single;
  };
  environment.metrics.singleMetric = () => single;
  return names;
}

/** An event of test/fixtures/events, with some of its detail replaced. */
export function eventOf(
  name: string,
  detail: object = {},
  top: object = {},
): Record<string, unknown> {
  const text = readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8');
  const event = JSON.parse(text) as { detail: object };
  return { ...event, ...top, detail: { ...event.detail, ...detail } };
}

/** The state of an alarm event's detail. */
export const alarming = (more: object = {}) => ({
  state: { value: 'ALARM', reason: 'because', timestamp: '2026-11-21T02:14:40.989+0000', ...more },
});

export const target: Target = {
  account,
  region,
  apiKind: 'REST',
  apiId: 'a1',
  apiName: 'orders',
  stage: 'prod',
};
export const alarm: Alarm = {
  name: 'orders-5xx',
  arn: `arn:aws:cloudwatch:${region}:${account}:alarm:orders-5xx`,
  symptom: '5xx',
  at: '2026-11-21T02:14:40.989Z',
  reason: 'Threshold Crossed',
};
