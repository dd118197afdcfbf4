import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { apiNamespace } from '../../core/model/api-metrics.ts';
import { acknowledge } from '../iam/acknowledge.ts';

export interface AlarmRuleProps {
  readonly remediation: IStateMachine;
  /** Only alarms whose names begin so; absent: every alarm of the account. */
  readonly alarmNamePrefix?: string;
  readonly key: IKey | undefined;
}

/**
 * Alarms that can be about an API: on its metrics (alone or in metric math), on a query, or composite. An account may have
 * thousands of others, each of which would cost an execution.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
const aboutApis = [
  { configuration: { metrics: { metricStat: { metric: { namespace: [apiNamespace] } } } } },
  { configuration: { metrics: { expression: [{ prefix: 'SELECT' }, { prefix: 'select' }] } } },
  { configuration: { alarmRule: [{ exists: true }] } },
];

/**
 * Starts the workflow when an alarm that can be about an API goes into ALARM, or one API of a fleet alarm does.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export class AlarmRule extends Construct {
  /** Alarms that did not reach the workflow. */
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, { remediation, alarmNamePrefix, key }: AlarmRuleProps) {
    super(scope, id);
    this.undelivered = new Queue(this, 'Undelivered', {
      ...(key
        ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key }
        : { encryption: QueueEncryption.SQS_MANAGED }),
      // Said aloud, so that rules see that it is a dead-letter queue itself.
      redriveAllowPolicy: { redrivePermission: RedrivePermission.ALLOW_ALL },
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this.undelivered, {
      rule: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: of the rule below.',
    });
    const rule = new Rule(this, 'Rule', {
      description: 'Alarms start the remediation workflow of Gateway Medic',
      eventPattern: {
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change', 'CloudWatch Alarm Contributor State Change'],
        detail: {
          state: { value: ['ALARM'] },
          $or: aboutApis,
          ...(alarmNamePrefix !== undefined && { alarmName: [{ prefix: alarmNamePrefix }] }),
        },
      },
    });
    rule.addTarget(
      new SfnStateMachine(remediation, {
        deadLetterQueue: this.undelivered,
        // An older alarm says little about now, and CloudWatch repeats none.
        maxEventAge: Duration.hours(1),
        retryAttempts: 20,
      }),
    );
  }
}
