import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { say } from '../../core/messages/render.ts';

export interface HealthProps {
  readonly name: string;
  readonly undelivered: IQueue;
  readonly remediation: StateMachine;
  readonly topic: ITopic;
}

/**
 * Alarms about Gateway Medic itself: who heals must not fall ill in silence. The decision state machine has none: whoever
 * starts it sees how it ends, and most of its failures are refused answers.
 */
export class Health extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: HealthProps) {
    super(scope, id);
    const { name, undelivered, remediation, topic } = props;
    const period = Duration.minutes(1);
    const alarm = (kind: string, metric: IMetric, alarmDescription: string) => {
      const made = new Alarm(this, kind, {
        alarmName: `${name}-self-${kind}`,
        alarmDescription,
        metric,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        threshold: 0,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      made.addAlarmAction(new SnsAction(topic));
      return made;
    };
    const unfinished = say('deployment.unfinished-alarm', {
      machine: remediation.stateMachineName,
    });
    this.alarms = [
      alarm(
        'undelivered',
        undelivered.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
        say('deployment.undelivered-alarm', { queue: undelivered.queueName }),
      ),
      alarm(
        'notifications',
        new Metric({
          namespace: 'GatewayMedic',
          metricName: 'FailedNotifications',
          dimensionsMap: { service: 'gateway-medic' },
          period,
          statistic: 'Sum',
        }),
        say('deployment.notifications-alarm', { topic: topic.topicName }),
      ),
      ...Object.entries(unfinishedBusiness(remediation, period)).map(([kind, metric]) =>
        alarm(kind, metric, unfinished),
      ),
    ];
  }
}

/** Executions that ended without an end of the workflow's own. */
export const unfinishedBusiness = (machine: StateMachine, period: Duration) => ({
  failed: machine.metricFailed({ period }),
  'timed-out': machine.metricTimedOut({ period }),
  aborted: machine.metricAborted({ period }),
});
