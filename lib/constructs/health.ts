import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  type IMetric,
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
  readonly machines: Readonly<Record<string, StateMachine>>;
  readonly topic: ITopic;
}

/** Alarms about Gateway Medic itself: who heals must not fall ill in silence. */
export class Health extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { name, undelivered, machines, topic }: HealthProps) {
    super(scope, id);
    const minute = Duration.minutes(1);
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
    this.alarms = [
      alarm(
        'undelivered',
        undelivered.metricApproximateNumberOfMessagesVisible({
          period: minute,
          statistic: 'Maximum',
        }),
        say('deployment.undelivered-alarm', { queue: undelivered.queueName }),
      ),
      ...Object.entries(machines).map(([kind, machine]) =>
        alarm(
          `${kind}-failed`,
          failuresOf(machine, minute),
          say('deployment.failed-alarm', { machine: machine.stateMachineName }),
        ),
      ),
    ];
  }
}

/** Executions that ended without the workflow's own end. */
export const failuresOf = (machine: StateMachine, period: Duration): IMetric =>
  new MathExpression({
    expression: 'failed + late + aborted',
    usingMetrics: {
      failed: machine.metricFailed({ period }),
      late: machine.metricTimedOut({ period }),
      aborted: machine.metricAborted({ period }),
    },
    label: 'failed, timed out or aborted',
    period,
  });
