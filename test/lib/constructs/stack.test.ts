import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { featureFlags } from '../../../lib/feature-flags.ts';
import { GatewayMedicStack } from '../../../lib/gateway-medic-stack.ts';
import { withoutCode } from '../../../lib/lambda-code.ts';
import { email, sns } from '../../../lib/notify.ts';
import { synthesize } from '../../../lib/synthesize.ts';
import { workers } from '../../../lib/workers.ts';
import {
  workflowDefinition,
  type WorkflowName,
  workflowNames,
} from '../../../lib/workflow-definition.ts';
import { placeholdersOf } from '../../statemachines/definitions.ts';

const document = synthesize();
const template = Template.fromJSON(document);
const properties = (type: string) =>
  Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    ...(resource as { Properties: Record<string, unknown> }).Properties,
  })) as (Record<string, unknown> & { id: string })[];

test('what holds open incidents keeps its place: another logical id would be another, empty resource', () => {
  const types = ['DynamoDB::Table', 'S3::Bucket', 'SNS::Topic', 'StepFunctions::StateMachine'];
  const ids = types.flatMap((type) => properties(`AWS::${type}`).map(({ id }) => id));
  expect(ids.toSorted()).toEqual([
    'MedicDecisionStateMachine6B7EE729',
    'MedicRemediationStateMachineEDD56F5A',
    'MedicStorageEvidenceC371433D',
    'MedicStorageTableA118ACC0',
    'MedicTopicB848982D',
  ]);
});

describe('the Lambdas', () => {
  const functions = properties('AWS::Lambda::Function');

  test('one per state, by file name', () => {
    expect(functions.map((made) => String(made['Handler'])).toSorted()).toEqual(
      workers.map((name) => `${name}.handler`).toSorted(),
    );
  });

  test('all alike, each with memory and timeout stated', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: Match.anyValue(),
      Timeout: Match.anyValue(),
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: Match.anyValue() },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  test('each has a role and a log group of its own', () => {
    const roles = functions.map((made) => JSON.stringify(made['Role']));
    const groups = functions.map((made) => JSON.stringify(made['LoggingConfig']));
    expect(new Set(roles).size).toBe(workers.length);
    expect(new Set(groups).size).toBe(workers.length);
  });
});

describe('what is kept', () => {
  test('the table: on demand, encrypted, restorable, with a lifetime', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    });
  });

  test('the bucket: private, encrypted, over TLS, emptied with time', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [Match.objectLike({ ExpirationInDays: 400, Status: 'Enabled' })],
        },
      },
    });
  });

  test.each(['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'])(
    '%s refuses what does not come over TLS',
    (type) => {
      template.hasResourceProperties(type, {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      });
    },
  );
});

describe('the workflow', () => {
  test.each(workflowNames)('%s is deployed as it is written, in any partition', (name) => {
    const text = joined(machineOf(name)['DefinitionString'], { 'AWS::Partition': '${Partition}' });
    expect(JSON.parse(text)).toEqual(workflowDefinition(name));
  });

  test.each(workflowNames)('%s is given exactly the Lambdas that its definition names', (name) => {
    const substitutions = machineOf(name)['DefinitionSubstitutions'] as Record<string, unknown>;
    expect(Object.keys(substitutions).toSorted()).toEqual(
      placeholdersOf(name)
        .filter((key) => key !== 'Partition')
        .toSorted(),
    );
  });

  test('is logged without its data, and traced', () => {
    template.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: Match.objectLike({ Level: 'ALL', IncludeExecutionData: false }),
      TracingConfiguration: { Enabled: true },
    });
  });

  test('may invoke its own Lambdas and nothing else', () => {
    const invoking = properties('AWS::IAM::Policy').flatMap((policy) =>
      statementsOf(policy).filter((statement) =>
        statement.Action.includes('lambda:InvokeFunction'),
      ),
    );
    expect(invoking.map((statement) => statement.Resource.length)).toEqual(
      expect.arrayContaining([1, workers.length - 1]),
    );
    expect(JSON.stringify(invoking)).not.toContain('*');
  });
});

describe('the rule', () => {
  test('hears alarms and contributors that go into ALARM, all of them where no API is listed', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.cloudwatch'],
        'detail-type': [
          'CloudWatch Alarm State Change',
          'CloudWatch Alarm Contributor State Change',
        ],
        detail: { state: { value: ['ALARM'] } },
      },
    });
  });

  test.each([
    [undefined, { state: { value: ['ALARM'] }, alarmName: [{ prefix: 'gateway-medic-' }] }],
    [true, { state: { value: ['ALARM'] } }],
  ])('with listed APIs and otherAlarms %s', (otherAlarms, detail) => {
    Template.fromJSON(
      synthesize({
        apis: [{ kind: 'REST', name: 'shop', stage: 'prod' }],
        ...(otherAlarms !== undefined && { otherAlarms }),
      }),
    ).hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({ detail }),
    });
  });

  test('retries, and keeps what does not arrive in an encrypted queue that has an alarm', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      Targets: [
        Match.objectLike({
          DeadLetterConfig: Match.anyValue(),
          RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 20 },
        }),
      ],
    });
    template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    for (const name of ['undelivered', 'notifications', 'failed', 'timed-out', 'aborted'])
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmName: `gateway-medic-self-${name}`,
        AlarmActions: [Match.anyValue()],
      });
  });
});

describe('roles', () => {
  const policies = properties('AWS::IAM::Policy');

  test('allow no action by wildcard', () => {
    const allowing = policies.flatMap(statementsOf).filter(({ Effect }) => Effect === 'Allow');
    const actions = allowing.flatMap((statement) => statement.Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('fit into the size that IAM allows a role', () => {
    for (const policy of policies) {
      const size = JSON.stringify(policy['PolicyDocument']).length;
      expect([policy.id, size < 10_240]).toEqual([policy.id, true]);
    }
  });

  test('have one policy each in an app without feature flags, too', () => {
    const app = new App({ builtinCloudFormationValidation: false });
    const stack = new GatewayMedicStack(app, 'Plain', { code: withoutCode });
    Template.fromStack(stack).resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  test('use no policy that AWS manages', () => {
    for (const role of properties('AWS::IAM::Role'))
      expect(role['ManagedPolicyArns'] ?? []).toEqual([]);
  });
});

describe('the stack', () => {
  test('passes AwsSolutions, with a reason for each thing acknowledged', () => {
    const app = new App({
      context: featureFlags(),
      outdir: mkdtempSync(join(tmpdir(), 'gateway-medic-')),
      analyticsReporting: false,
    });
    const stack = new GatewayMedicStack(app, 'Checked', { code: withoutCode });
    const { violations } = new AwsSolutionsChecks(app).validateScope(stack);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  test('is the same every time', () => {
    expect(synthesize()).toEqual(document);
  });

  test('knows neither account nor region', () => {
    expect(JSON.stringify(document)).not.toMatch(/\d{12}:|us-east-1/);
  });

  test.each([
    ['an own topic with subscribers', email('a@b.cd'), 1, 1],
    ['a topic that exists', sns('arn:aws:sns:eu-west-1:123456789012:pager'), 0, 0],
  ])('notifies %s', (_, notify, topics, subscriptions) => {
    const made = Template.fromJSON(synthesize({ notify }));
    made.resourceCountIs('AWS::SNS::Topic', topics);
    made.resourceCountIs('AWS::SNS::Subscription', subscriptions);
  });
});

interface Statement {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
}

function statementsOf(policy: Record<string, unknown>): Statement[] {
  const { Statement: statements } = policy['PolicyDocument'] as {
    Statement: { Effect: string; Action: string | string[]; Resource: unknown }[];
  };
  return statements.map(({ Effect, Action, Resource }) => ({
    Effect,
    Action: [Action].flat(),
    Resource: [Resource].flat(),
  }));
}

/** A text of the template, its references filled in. */
function joined(value: unknown, references: Readonly<Record<string, string>>): string {
  if (typeof value === 'string') return value;
  const [separator, parts] = (value as { 'Fn::Join': [string, (string | { Ref: string })[]] })[
    'Fn::Join'
  ];
  return parts
    .map((part) => (typeof part === 'string' ? part : references[part.Ref]))
    .join(separator);
}

const machineOf = (name: WorkflowName): Record<string, unknown> =>
  properties('AWS::StepFunctions::StateMachine').find(
    (made) => made['StateMachineName'] === `gateway-medic-${name}`,
  )!;
