import { describe, expect, test } from '@jest/globals';
import { type KeySpace, keySpaces, partitionIn } from '../../../core/model/key-space.ts';
import { domains } from '../../../core/model/finding.ts';
import { domainTable } from '../../../core/engine/domains.ts';
import { type WorkerName, workers } from '../../../lib/workers.ts';
import type { IamRequest } from '../../support/iam-request.ts';
import { isAllowed } from '../../support/role-authorizer.ts';
import { deploymentOf, mayMake } from '../../support/roles.ts';

const deployment = deploymentOf();
const spaces = Object.keys(keySpaces) as KeySpace[];
const everybody = workers.filter((worker) => !worker.startsWith('check-'));

/** Who may write what of the table: whoever is not named is refused. */
const writers: Readonly<Record<KeySpace, readonly WorkerName[]>> = {
  record: everybody,
  journal: ['apply-change', 'undo-change'],
  applied: ['apply-change', 'undo-change'],
  switch: ['undo-change'],
  question: ['request-approval', 'decide'],
  answer: ['decide'],
  rejection: ['decide'],
  lock: ['open-incident', 'close-incident', 'escalate'],
  event: ['open-incident'],
  parked: ['open-incident'],
  recurrence: ['close-incident'],
  // Whoever calls API Gateway's or Lambda's control plane.
  gate: [
    'open-incident',
    'collect-evidence',
    'check-lambda',
    'check-vpc-link',
    'check-throttling',
    'check-account',
    'check-authorization',
    'check-deployment',
    'apply-change',
    'verify',
    'undo-change',
    'close-incident',
    'escalate',
  ],
  turn: ['collect-evidence', 'diagnose'],
  // Whoever searches logs.
  budget: ['collect-evidence', 'check-lambda', 'verify'],
  shared: ['open-incident', 'collect-evidence'],
  series: ['open-incident'],
  storm: ['open-incident'],
  open: ['open-incident'],
};

const partitionOf = (space: KeySpace) =>
  partitionIn(space, keySpaces[space].endsWith('#') ? 'inc-1' : '');

test.each(spaces)('items of %s are written by their own steps', async (space) => {
  const asked = await Promise.all(
    workers.map(async (worker) => {
      const verdicts = await Promise.all(
        ['PutItem', 'UpdateItem', 'DeleteItem'].map((action) =>
          mayMake(deployment, worker, {
            action: `dynamodb:${action}`,
            resource: deployment.table,
            context: { 'dynamodb:LeadingKeys': [partitionOf(space)] },
          }),
        ),
      );
      return verdicts.includes(true) ? [worker] : [];
    }),
  );
  expect(asked.flat().toSorted()).toEqual(writers[space].toSorted());
});

/** Who writes which document. */
const documents: Readonly<Record<string, readonly WorkerName[]>> = {
  '1/evidence.json': ['collect-evidence'],
  '1/signals.json': ['collect-evidence'],
  ...Object.fromEntries(
    domains.map((domain) => [`1/checks/${domain}.json`, [domainTable[domain].worker]]),
  ),
  // Verification completes it by what is listed of changes later.
  '1/diagnosis.json': ['diagnose', 'verify'],
  '1/plan.json': ['plan-remediation'],
  '1/decision.json': ['decide'],
  '1/verification.json': ['verify'],
  'storm.json': ['open-incident'],
  'report.html': ['close-incident', 'escalate'],
  'anything-else.json': [],
};

test.each(Object.entries(documents))('%s is written by its own step', async (name, expected) => {
  const asked = await Promise.all(
    workers.map(async (worker) =>
      (await mayMake(deployment, worker, {
        action: 's3:PutObject',
        resource: `${deployment.bucket}/incidents/inc-1/${name}`,
      }))
        ? [worker]
        : [],
    ),
  );
  expect(asked.flat().toSorted()).toEqual(expected.toSorted());
});

describe('the roles that change something', () => {
  const api = 'arn:aws:lambda:ap-northeast-1:123456789012:function';
  const request = (action: string, name: string, context: IamRequest['context'] = {}) => ({
    action: `lambda:${action}`,
    resource: `${api}:${name}`,
    context,
  });
  const grant = { 'lambda:Principal': 'apigateway.amazonaws.com' };
  const handsOff = { 'aws:ResourceTag/gateway-medic': 'hands-off' };
  const both = ['ApplyRole', 'UndoRole'];
  const roles = [...deployment.roles.keys()];
  /** Whose role it is: of a Lambda, or one that is assumed. */
  const named = (role: string) => both.find((name) => role.includes(name)) ?? role;

  test.each<[string, IamRequest, readonly string[]]>([
    ['a timeout', request('UpdateFunctionConfiguration', 'orders'), both],
    [
      'a layer',
      request('UpdateFunctionConfiguration', 'orders', { 'lambda:Layer': [`${api}:x`] }),
      [],
    ],
    ['a function that is tagged', request('UpdateFunctionConfiguration', 'x', handsOff), []],
    [
      'a function of the deployment',
      request('UpdateFunctionConfiguration', deployment.functionOf('apply-change')),
      [],
    ],
    ['a grant to API Gateway', request('AddPermission', 'orders', grant), ['ApplyRole']],
    ['a grant to others', request('AddPermission', 'orders', { 'lambda:Principal': '*' }), []],
    [
      'a grant to a function URL',
      request('AddPermission', 'orders', { ...grant, 'lambda:FunctionUrlAuthType': 'NONE' }),
      [],
    ],
    ['a grant that is undone', request('RemovePermission', 'orders'), ['UndoRole']],
    ['a version', request('PublishVersion', 'orders'), ['ApplyRole']],
    ['new code', request('UpdateFunctionCode', 'orders'), []],
  ])('%s', async (_, asked, expected) => {
    const able = await Promise.all(
      roles.map(async (role) =>
        (await isAllowed(asked, role, deployment.roles, deployment.accountId)) ? [named(role)] : [],
      ),
    );
    expect(able.flat()).toEqual(expected);
  });

  test.each([
    ['ApplyRole', ['apply-change']],
    ['UndoRole', ['apply-change', 'undo-change']],
  ] as const)('%s is taken by those who need it', async (name, expected) => {
    const role = roles.find((id) => id.includes(name))!;
    const resource = `arn:aws:iam::${deployment.accountId}:role/GatewayMedic-${role}`;
    const able = await Promise.all(
      workers.map(async (worker) =>
        (await mayMake(deployment, worker, { action: 'sts:AssumeRole', resource })) ? [worker] : [],
      ),
    );
    expect(able.flat()).toEqual(expected);
    expect(deployment.trustOf(role)).toEqual(expected.map((worker) => deployment.roleOf(worker)));
  });
});
