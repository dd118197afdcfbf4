import type { KeysOf } from '../../core/model/evidence.ts';
import { Aws, CfnMapping, Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  MathExpression,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { say } from '../../core/messages/render.ts';
import { consoleHosts } from '../../core/model/partition.ts';
import { unfinishedBusiness } from './health.ts';

export interface MedicDashboardProps {
  readonly name: string;
  readonly alarms: readonly IAlarm[];
  readonly health: readonly IAlarm[];
  readonly remediation: StateMachine;
  readonly decision: StateMachine;
  readonly undelivered: IQueue;
  readonly bucket: Bucket;
}

const period = Duration.minutes(5);
const namespace = 'GatewayMedic';

/** The operators' first page: what is ill, how incidents went, and how to answer a plan. */
export class MedicDashboard extends Construct {
  constructor(scope: Construct, id: string, props: MedicDashboardProps) {
    super(scope, id);
    const half = { width: 12, height: 6 };
    const words = (key: KeysOf<'deployment.widget-'>) => say(`deployment.widget-${key}`);
    const dashboard = new Dashboard(this, 'Dashboard', {
      // Dashboards of one account share their names over all regions.
      dashboardName: `${props.name}-${Aws.REGION}`,
      defaultInterval: Duration.days(1),
    });
    dashboard.addWidgets(
      ...inParts(props.alarms).map(
        (alarms) => new AlarmStatusWidget({ title: words('alarms'), alarms, ...half }),
      ),
      new TextWidget({ markdown: howToApprove(props, consoleHost(this)), ...half }),
    );
    dashboard.addWidgets(
      new GraphWidget({ title: words('outcomes'), left: [searched('Incidents', 'Sum')], ...half }),
      new GraphWidget({
        title: words('times'),
        left: [searched('TimeToDiagnose', 'Average'), searched('TimeToRecover', 'Average')],
        ...half,
      }),
    );
    dashboard.addWidgets(
      new GraphWidget({
        title: words('executions'),
        left: [
          props.remediation.metricStarted({ period }),
          ...Object.values(unfinishedBusiness(props.remediation, period)),
        ],
        width: 8,
        height: 6,
      }),
      new GraphWidget({
        title: words('undelivered'),
        left: [props.undelivered.metricApproximateNumberOfMessagesVisible({ period })],
        width: 8,
        height: 6,
      }),
      new AlarmStatusWidget({
        title: words('health'),
        alarms: [...props.health],
        width: 8,
        height: 6,
      }),
    );
  }
}

/** Alarms that one widget can show. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
const mostAlarms = 100;

const inParts = (alarms: readonly IAlarm[]): IAlarm[][] =>
  Array.from({ length: Math.ceil(alarms.length / mostAlarms) }, (_, index) =>
    alarms.slice(index * mostAlarms, (index + 1) * mostAlarms),
  );

/** A metric of the Lambdas over all its dimensions, one line each. */
const searched = (metric: string, statistic: string) =>
  new MathExpression({
    expression: `SEARCH('Namespace="${namespace}" MetricName="${metric}"', '${statistic}')`,
    usingMetrics: {},
    label: '',
    period,
  });

/** The host of the console in the partition of the deployment; in one whose console is not public a link leads nowhere. */
function consoleHost(scope: Construct): string {
  const mapping = Object.fromEntries(
    [...consoleHosts].map(([partition, host = 'console.invalid']) => [partition, { host }]),
  );
  return new CfnMapping(scope, 'Consoles', { mapping }).findInMap(Aws.PARTITION, 'host');
}

function howToApprove({ decision, bucket }: MedicDashboardProps, host: string): string {
  const input = {
    incidentId: '…',
    planHash: '…',
    answer: 'approve',
    by: 'your name',
    reason: 'why',
  };
  return say('deployment.how-to-approve', {
    console: `https://${Aws.REGION}.${host}/states/home?region=${Aws.REGION}#/statemachines/view/${decision.stateMachineArn}`,
    input: JSON.stringify(input),
    bucket: bucket.bucketName,
  });
}
