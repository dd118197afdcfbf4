import { describe, expect, test } from '@jest/globals';
import { Match, Template } from 'aws-cdk-lib/assertions';
import type { GatewayMedicProps } from '../../../lib/constructs/gateway-medic.ts';
import { email, sns } from '../../../lib/notify.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { workers } from '../../../lib/workers.ts';

const keyArn = 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd';
const boundary = 'arn:aws:iam::123456789012:policy/boundary';
const templateOf = (props: GatewayMedicProps) => Template.fromJSON(synthesize(props));

/** With everything that an account with rules of its own may ask for. */
const ruled = templateOf({
  notify: email('on-call@example.com'),
  notifyHealth: sns('arn:aws:sns:eu-central-1:123456789012:health'),
  infrastructure: {
    keyArn,
    logRetentionDays: 365,
    vpc: { subnetIds: ['subnet-0a'], securityGroupIds: ['sg-0b'] },
    permissionsBoundary: boundary,
    architecture: 'x86_64',
    reservedConcurrency: 5,
    accessLogBucket: 'access-logs',
    logGroups: ['API-Gateway-Execution-Logs_*', '/apis/orders'],
    strict: true,
  },
});

/** The statements of every role that allow an action. */
const statements = (template: Template, action: string, effect = 'Allow') =>
  Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap(
      ({ Properties }) =>
        (Properties as { PolicyDocument: { Statement: Record<string, unknown>[] } }).PolicyDocument
          .Statement,
    )
    .filter((one) => one['Effect'] === effect && [one['Action']].flat().includes(action));

describe('what the key encrypts', () => {
  test.each([
    ['AWS::DynamoDB::Table', { SSESpecification: { KMSMasterKeyId: keyArn, SSEType: 'KMS' } }],
    ['AWS::SNS::Topic', { KmsMasterKeyId: keyArn }],
    ['AWS::SQS::Queue', { KmsMasterKeyId: keyArn }],
    ['AWS::Logs::LogGroup', { KmsKeyId: keyArn }],
    [
      'AWS::S3::Bucket',
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            Match.objectLike({
              ServerSideEncryptionByDefault: { KMSMasterKeyID: keyArn, SSEAlgorithm: 'aws:kms' },
            }),
          ],
        },
      },
    ],
  ])('%s', (type, properties) => {
    ruled.allResourcesProperties(type, properties);
  });

  test('every Lambda can use', () => {
    const able = statements(ruled, 'kms:Decrypt').filter(({ Resource }) => Resource === keyArn);
    expect(able).toHaveLength(workers.length);
  });
});

describe('a topic of your own with a key', () => {
  const template = templateOf({ notify: sns('arn:aws:sns:x:123456789012:pager', keyArn) });

  test('is published to by those who notify, and nobody else gets the key', () => {
    const [first, ...others] = statements(template, 'kms:GenerateDataKey');
    expect(first).toMatchObject({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: keyArn,
    });
    expect(others).toHaveLength(statements(template, 'sns:Publish').length - 1);
  });
});

test('logs are kept as long as asked', () => {
  ruled.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
});

test('the Lambdas run where and how they are told', () => {
  ruled.allResourcesProperties('AWS::Lambda::Function', {
    Architectures: ['x86_64'],
    ReservedConcurrentExecutions: 5,
    VpcConfig: { SubnetIds: ['subnet-0a'], SecurityGroupIds: ['sg-0b'] },
  });
});

test('in a VPC Lambda itself makes network interfaces, and the code of a function cannot', () => {
  expect(statements(ruled, 'ec2:CreateNetworkInterface')).toHaveLength(workers.length);
  const denied = statements(ruled, 'ec2:CreateNetworkInterface', 'Deny');
  expect(denied).toHaveLength(workers.length);
  for (const one of denied)
    expect(one['Condition']).toMatchObject({ ArnLike: { 'lambda:SourceFunctionArn': {} } });
});

test('every role has the boundary', () => {
  ruled.allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: boundary });
});

test('the bucket is logged, locked and heard', () => {
  ruled.allResourcesProperties('AWS::S3::Bucket', {
    LoggingConfiguration: { DestinationBucketName: 'access-logs', LogFilePrefix: 'gateway-medic/' },
    ObjectLockEnabled: true,
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  ruled.resourceCountIs('AWS::Lambda::Function', workers.length);
});

test('logs are searched where that is allowed', () => {
  const searched = statements(ruled, 'logs:StartQuery');
  expect(searched.length).toBeGreaterThan(0);
  for (const { Resource } of searched) {
    const text = JSON.stringify(Resource);
    expect(text).toContain(':log-group:API-Gateway-Execution-Logs_*');
    expect(text).toContain(':log-group:/apis/orders:*');
    expect(text).not.toContain(':log-group:*');
  }
});

describe('alarms', () => {
  const actionsOf = (template: Template, isHealth: boolean) =>
    Object.values(template.findResources('AWS::CloudWatch::Alarm'))
      .map(({ Properties }) => Properties as { AlarmName: string; AlarmActions?: unknown[] })
      .filter(({ AlarmName }) => AlarmName.includes('-self-') === isHealth)
      .map(({ AlarmActions = [] }) => JSON.stringify(AlarmActions));

  test('about the deployment itself go elsewhere, where that is asked for', () => {
    for (const action of actionsOf(ruled, true)) expect(action).toContain(':health');
  });

  test('about APIs publish as well where strict, and otherwise not', () => {
    for (const action of actionsOf(ruled, false)) expect(action).toContain('Topic');
    for (const action of actionsOf(templateOf({}), false)) expect(action).toBe('[]');
  });
});
