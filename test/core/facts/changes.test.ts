import { describe, expect, test } from '@jest/globals';
import { readChanges } from '../../../core/facts/changes/index.ts';
import { known } from '../../../core/model/reading.ts';
import { type Answers, awsError, fakeAws, now } from './fake-aws.ts';
import { target } from './shop.ts';

const window = { start: '2026-03-01T11:45:00.000Z', end: now.toISOString() };
const by = 'arn:aws:sts::111122223333:assumed-role/pipeline/42';

const event = (
  source: string,
  name: string,
  requestParameters: object | null,
  more: object = {},
) => ({
  EventTime: new Date('2026-03-01T11:58:00Z'),
  EventSource: `${source}.amazonaws.com`,
  EventName: name,
  CloudTrailEvent: JSON.stringify({ userIdentity: { arn: by }, requestParameters, ...more }),
});

async function read(lookup: NonNullable<Answers[string]>) {
  const aws = fakeAws({ 'cloudtrail:LookupEvents': lookup });
  return { ...aws, changes: await readChanges(aws.environment, target, window) };
}
const changesIn = async (...events: readonly object[]) =>
  known((await read(() => ({ Events: events }))).changes).events;

describe('an event', () => {
  test.each<[string, object, object]>([
    [
      'a deployment',
      event(
        'apigateway',
        'CreateDeployment',
        { restApiId: target.apiId, createDeploymentInput: { stageName: 'prod', description: 'x' } },
        { responseElements: { id: 'dep9' } },
      ),
      {
        name: 'CreateDeployment',
        resources: [{ kind: 'api', id: target.apiId }],
        details: { stageName: 'prod', deploymentId: 'dep9' },
      },
    ],
    [
      'a stage that is pointed to another deployment',
      event('apigateway', 'UpdateStage', {
        restApiId: target.apiId,
        stageName: 'prod',
        updateStageInput: {
          patchOperations: [
            { op: 'replace', path: '/variables/password', value: 'secret' },
            { op: 'replace', path: '/deploymentId', value: 'dep1' },
          ],
        },
      }),
      { details: { stageName: 'prod', deploymentId: 'dep1' } },
    ],
    [
      'an alias',
      event('lambda', 'UpdateAlias20150331', {
        functionName: 'arn:aws:lambda:ap-northeast-1:111122223333:function:orders',
        name: 'live',
        functionVersion: '8',
      }),
      {
        name: 'UpdateAlias',
        resources: [{ kind: 'function', id: 'orders' }],
        details: { alias: 'live', functionVersion: '8' },
      },
    ],
    [
      'a permission',
      event('lambda', 'RemovePermission20150331v2', {
        functionName: 'orders:live',
        statementId: 'api',
      }),
      {
        name: 'RemovePermission',
        resources: [{ kind: 'function', id: 'orders' }],
        details: { statementId: 'api' },
      },
    ],
    [
      'targets that leave a load balancer',
      event('elasticloadbalancing', 'DeregisterTargets', {
        targetGroupArn: 'arn:tg',
        targets: [{ id: 'i-1', port: 8080 }, { id: 'i-2' }],
      }),
      { resources: [{ kind: 'target-group', id: 'arn:tg' }], details: { targets: 'i-1:8080 i-2' } },
    ],
    [
      'targets, of which one cannot be read',
      event('elasticloadbalancing', 'DeregisterTargets', {
        targetGroupArn: 'arn:tg',
        targets: [{ id: 'i-1' }, null],
      }),
      { details: {} },
    ],
    [
      'a configuration, without its environment',
      event('lambda', 'UpdateFunctionConfiguration20150331v2', {
        functionName: 'orders',
        environment: { variables: { PASSWORD: 'secret' } },
      }),
      { resources: [{ kind: 'function', id: 'orders' }], details: {} },
    ],
    [
      'a listener',
      event('elasticloadbalancing', 'DeleteListener', { listenerArn: 'arn:listener' }),
      { resources: [{ kind: 'listener', id: 'arn:listener' }] },
    ],
    [
      'a rule of a network ACL',
      event('ec2', 'DeleteNetworkAclEntry', {
        networkAclId: 'acl-1',
        ruleNumber: 100,
        egress: false,
      }),
      {
        resources: [{ kind: 'network-acl', id: 'acl-1' }],
        details: { ruleNumber: 100, egress: false },
      },
    ],
    [
      'made by CloudFormation for a person',
      event(
        'ec2',
        'RevokeSecurityGroupIngress',
        { groupId: 'sg-1' },
        {
          userIdentity: { arn: by, invokedBy: 'cloudformation.amazonaws.com' },
        },
      ),
      {
        by,
        via: 'cloudformation.amazonaws.com',
        resources: [{ kind: 'security-group', id: 'sg-1' }],
      },
    ],
    [
      'by nobody that is named',
      event('ec2', 'RevokeSecurityGroupIngress', { groupId: 'sg-1' }, { userIdentity: {} }),
      { by: null },
    ],
  ])('%s', async (_, given, expected) => {
    const events = await changesIn(given);
    expect(events).toMatchObject([{ at: '2026-03-01T11:58:00.000Z', by, ...expected }]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  test.each<[string, object]>([
    ['of another API', event('apigateway', 'CreateDeployment', { restApiId: 'another' })],
    [
      'that failed',
      event('ec2', 'DeleteNetworkAclEntry', { networkAclId: 'acl-1' }, { errorCode: 'Denied' }),
    ],
    ['of another service', event('s3', 'CreateBucket', { bucketName: 'x' })],
    ['without parameters', event('lambda', 'DeleteFunction20150331', null)],
    [
      'that is not JSON',
      { ...event('lambda', 'DeleteFunction20150331', null), CloudTrailEvent: '{' },
    ],
    [
      'that is of another form',
      { ...event('ec2', 'X', null), CloudTrailEvent: '{"userIdentity":7}' },
    ],
  ])('%s is left out', async (_, given) => {
    expect(await changesIn(given)).toEqual([]);
  });
});

describe('what is asked for', () => {
  test('writes of three hours before the window, until its end', async () => {
    const { calls, changes } = await read(() => ({ Events: [] }));
    expect(calls.map(({ input }) => input)).toEqual([
      {
        LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
        StartTime: new Date('2026-03-01T08:45:00Z'),
        EndTime: now,
      },
    ]);
    // The last minutes may not be listed yet.
    expect(changes).toEqual({
      known: {
        events: [],
        completeFrom: '2026-03-01T08:45:00.000Z',
        completeUntil: '2026-03-01T11:50:00.000Z',
      },
    });
  });

  test('three pages at most, and no more than two calls a second; a cut list says so', async () => {
    const { calls, naps, changes } = await read(() => ({
      Events: [event('lambda', 'UpdateAlias20150331', { functionName: 'orders' })],
      NextToken: 'more',
    }));
    expect(calls).toHaveLength(3);
    expect(naps).toEqual([1000]);
    expect(known(changes)).toMatchObject({ completeFrom: '2026-03-01T11:58:00.000Z' });
  });

  test('a refusal is a gap with the permission that would help', async () => {
    const { changes } = await read(() => {
      throw awsError('AccessDeniedException');
    });
    expect(changes).toMatchObject({ gap: { allow: 'cloudtrail:LookupEvents' } });
  });
});

describe('a call that AWS refused', () => {
  const oncall = 'arn:aws:iam::111122223333:user/oncall';
  const denied = (action: string, resource: string) => ({
    errorCode: 'AccessDenied',
    errorMessage: `User: ${oncall} is not authorized to perform: ${action} on resource: ${resource}`,
  });
  const stage = `arn:aws:apigateway:ap-northeast-1::/restapis/${target.apiId}/stages/prod`;
  const refusedIn = async (...events: readonly object[]) =>
    known((await read(() => ({ Events: events }))).changes).refused ?? [];

  test.each<[string, object, readonly object[]]>([
    [
      'denied, without its parameters',
      event('apigateway', 'UpdateStage', null, denied('apigateway:PATCH', stage)),
      [
        {
          name: 'UpdateStage',
          by,
          error: 'AccessDenied',
          resources: [{ kind: 'api', id: target.apiId }],
        },
      ],
    ],
    [
      'throttled, with its parameters',
      event(
        'apigateway',
        'CreateDeployment',
        { restApiId: target.apiId },
        { errorCode: 'TooManyRequestsException' },
      ),
      [{ message: '', resources: [{ kind: 'api', id: target.apiId }] }],
    ],
    [
      'of a function',
      event(
        'lambda',
        'AddPermission20150331v2',
        null,
        denied(
          'lambda:AddPermission',
          'arn:aws:lambda:ap-northeast-1:111122223333:function:orders',
        ),
      ),
      [{ name: 'AddPermission', resources: [{ kind: 'function', id: 'orders' }] }],
    ],
    [
      'a role for logs that API Gateway cannot use',
      event('apigateway', 'UpdateAccount', null, {
        errorCode: 'BadRequestException',
        errorMessage: 'The role ARN does not have required permissions configured.',
      }),
      [{ name: 'UpdateAccount', resources: [] }],
    ],
    [
      'of another API',
      event(
        'apigateway',
        'UpdateStage',
        null,
        denied('apigateway:PATCH', stage.replace(target.apiId, 'z9z9z9')),
      ),
      [],
    ],
    [
      'of a service that has nothing to do with the API',
      event(
        'dynamodb',
        'DeleteTable',
        null,
        denied('dynamodb:DeleteTable', 'arn:aws:dynamodb:::table/x'),
      ),
      [],
    ],
    [
      'this product’s own',
      event('apigateway', 'UpdateStage', null, {
        ...denied('apigateway:PATCH', stage),
        userAgent: 'aws-sdk-js/3.1 os/linux lang/js app/gateway-medic',
      }),
      [],
    ],
    [
      'one that failed for what it asked',
      event(
        'apigateway',
        'UpdateStage',
        { restApiId: target.apiId },
        { errorCode: 'NotFoundException' },
      ),
      [],
    ],
    ['one that went well', event('apigateway', 'UpdateStage', { restApiId: target.apiId }), []],
  ])('%s', async (_, given, expected) => {
    expect(await refusedIn(given)).toMatchObject([...expected]);
  });

  test.each([
    ['denied', denied('apigateway:PATCH', stage)],
    ['throttled', { errorCode: 'TooManyRequestsException', errorMessage: 'Too Many Requests' }],
  ])('is no change: %s', async (_, error) => {
    const given = event('apigateway', 'UpdateStage', { restApiId: target.apiId }, error);
    expect(await changesIn(given)).toEqual([]);
  });
});
