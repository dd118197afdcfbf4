import { describe, expect, test } from '@jest/globals';
import { collectBase } from '../../../core/facts/base.ts';
import network from '../../../core/facts/network/index.ts';
import { baseFactsSchema } from '../../../core/model/facts.ts';
import { configurationSchema } from '../../../core/model/facts/configuration.ts';
import { networkFactsSchema } from '../../../core/model/facts/network.ts';
import { type Answers, fakeAws } from './fake-aws.ts';
import { alarm, answers, exported, resources, type stage, target } from './shop.ts';

/** The answers of a shop in which one thing says a word that AWS has not used so far. */
type Change = (given: Answers) => Answers;

/** An answer in which `change` has been made. */
const changed =
  (call: string, change: (output: never) => void): Change =>
  (given) => ({
    ...given,
    [call]: (input) => {
      const output = structuredClone(given[call]?.(input) ?? {});
      change(output as never);
      return output;
    },
  });

const inExport = (change: (paths: (typeof exported)['paths']) => void): Change => {
  const document = structuredClone(exported);
  change(document.paths);
  const body = new TextEncoder().encode(JSON.stringify(document));
  return (given) => ({ ...given, 'apigateway:GetExport': () => ({ body }) });
};

const currentOnly: Change = (given) => ({
  ...given,
  'apigateway:GetExport': () => {
    throw new Error('No export.');
  },
});
const inResources = (change: (items: typeof resources) => void): Change => {
  const items = structuredClone(resources);
  change(items);
  return (given) => ({ ...currentOnly(given), 'apigateway:GetResources': () => ({ items }) });
};

const extension = 'x-amazon-apigateway-integration';
type Items = { items: Record<string, unknown>[] };
const another = (item: Record<string, unknown>) => (output: Items) =>
  void output.items.push({ id: 'new', name: 'new', ...item });

/** Sets fields of the first of a list. */
const firstOf = (list: string, fields: object) => (output: Record<string, object[]>) =>
  void Object.assign(output[list]?.[0] ?? {}, fields);

const read = async (change: Change) => {
  const aws = fakeAws(change(answers));
  const base = await collectBase(aws.environment, target, alarm);
  const behind = await network.collect(aws.environment, base);
  return { base, behind };
};

describe('a word that is new is kept, and so is everything beside it', () => {
  test.each<[string, Change, object]>([
    [
      'the type of an authorizer',
      changed('apigateway:GetAuthorizers', another({ type: 'JWT', identitySource: 'header' })),
      {
        authorizers: {
          known: [
            { id: 'auth01', type: 'TOKEN' },
            { id: 'new', type: 'JWT' },
          ],
        },
      },
    ],
    [
      'the type of an integration that is deployed',
      inExport((paths) => Object.assign(paths['/orders'].post[extension], { type: 'agent' })),
      { routes: { known: [{ integration: { type: 'AGENT' } }, {}, {}, {}] } },
    ],
    [
      'the type of an integration that is configured',
      inResources((items) =>
        Object.assign(items[1]!.resourceMethods!.POST!.methodIntegration, { type: 'AGENT' }),
      ),
      { routes: { known: [{ integration: { type: 'AGENT' } }, {}, {}, {}] } },
    ],
    [
      'the type of a connection that is deployed',
      inExport((paths) =>
        Object.assign(paths['/stock/{sku}'].get[extension], { connectionType: 'lattice' }),
      ),
      { routes: { known: [{}, {}, { integration: { connectionType: 'LATTICE' } }, {}] } },
    ],
    [
      'the type of a connection that is configured',
      inResources((items) =>
        Object.assign(items[2]!.resourceMethods!.GET!.methodIntegration, {
          connectionType: 'LATTICE',
        }),
      ),
      { routes: { known: [{}, {}, { integration: { connectionType: 'LATTICE' } }, {}] } },
    ],
    [
      'an HTTP method',
      inExport((paths) => Object.assign(paths['/orders'], { query: paths['/orders'].post })),
      {
        routes: {
          known: expect.arrayContaining([expect.objectContaining({ httpMethod: 'QUERY' })]),
        },
      },
    ],
    [
      'the type of authorization of a method',
      inResources((items) =>
        Object.assign(items[1]!.resourceMethods!.POST!, { authorizationType: 'PASSKEY' }),
      ),
      { routes: { known: [{ authorizationType: 'PASSKEY' }, {}, {}, {}] } },
    ],
    [
      'the type of authorization behind a new type of authorizer',
      (given) =>
        changed('apigateway:GetAuthorizers', ({ items: [first] }: Items) =>
          Object.assign(first!, { type: 'PASSKEY' }),
        )(
          inExport(() => undefined)({
            ...given,
            'apigateway:GetResources': () => ({ items: [] }),
          }),
        ),
      { authorizers: { known: [{ type: 'PASSKEY' }] }, routes: { known: [{}, {}, {}, {}] } },
    ],
    [
      'the type of the endpoint',
      changed('apigateway:GetRestApi', (api: { endpointConfiguration: object }) =>
        Object.assign(api.endpointConfiguration, { types: ['ORBITAL'] }),
      ),
      { rest: { endpointType: 'ORBITAL' } },
    ],
    [
      'the status of a VPC link',
      changed('apigateway:GetVpcLinks', another({ targetArns: ['arn'], status: 'UPDATING' })),
      { links: { known: [{ status: 'AVAILABLE' }, { version: 1, status: 'UPDATING' }] } },
    ],
    [
      'the period of a quota',
      changed(
        'apigateway:GetUsagePlans',
        another({
          quota: { limit: 5, period: 'HOUR' },
          apiStages: [{ apiId: target.apiId, stage: 'prod' }],
        }),
      ),
      { rest: { usagePlans: { known: [{ id: 'plan01' }, { quota: { period: 'HOUR' } }] } } },
    ],
    [
      'a level of logging',
      changed('apigateway:GetStage', (raw: typeof stage) =>
        Object.assign(raw.methodSettings['*/*'], { loggingLevel: 'DEBUG' }),
      ),
      { rest: { methodSettings: { '*/*': { loggingLevel: 'DEBUG' } } } },
    ],
  ])('%s', async (_name, change, expected) => {
    const { base } = await read(change);
    expect(base.configuration).toMatchObject(expected);
    // What is stored is read back as it was.
    expect(configurationSchema.parse(base.configuration)).toEqual(base.configuration);
    expect(baseFactsSchema.parse(base)).toEqual(base);
  });

  test.each<[string, Change, object]>([
    [
      'the type and state of a load balancer',
      changed(
        'elbv2:DescribeLoadBalancers',
        firstOf('LoadBalancers', { Type: 'mesh', State: { Code: 'resting' } }),
      ),
      { loadBalancer: { known: { type: 'mesh', state: 'resting' } } },
    ],
    [
      'the protocol of a listener',
      changed('elbv2:DescribeListeners', firstOf('Listeners', { Protocol: 'QUIC' })),
      { listeners: { known: [{ protocol: 'QUIC' }] } },
    ],
    [
      'the type of a target group',
      changed('elbv2:DescribeTargetGroups', firstOf('TargetGroups', { TargetType: 'robot' })),
      { targetGroups: { known: [{ targetType: 'robot' }] } },
    ],
    [
      'the state of a target',
      changed(
        'elbv2:DescribeTargetHealth',
        firstOf('TargetHealthDescriptions', { TargetHealth: { State: 'tired' } }),
      ),
      { targetGroups: { known: [{ targets: { known: [{ state: 'tired' }] } }] } },
    ],
    [
      'the action of a network ACL',
      changed(
        'ec2:DescribeNetworkAcls',
        firstOf('NetworkAcls', { Entries: [{ RuleNumber: 7, RuleAction: 'inspect' }] }),
      ),
      {
        networkAcls: {
          known: [
            { entries: expect.arrayContaining([expect.objectContaining({ action: 'inspect' })]) },
          ],
        },
      },
    ],
  ])('%s', async (_name, change, expected) => {
    const { behind } = await read(change);
    expect(behind.paths).toMatchObject([expected]);
    expect(networkFactsSchema.parse(behind)).toEqual(behind);
  });
});
