import { ArnFormat, Duration, Stack, Tags } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { IAM_MINIMIZE_POLICIES } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { watchFrom } from '../alarms/watch-from.ts';
import { remediationMachine, tableTag } from '../../core/model/deployment-tag.ts';
import type { IntakeSettings } from '../../core/model/settings.ts';
import { parseConfig } from '../config/parse.ts';
import type { Config, ConfigInput } from '../config/config.generated.ts';
import { declarationsFor, grantsFor } from '../iam/declarations.ts';
import type { Place } from '../iam/statements.ts';
import { bundled, type LambdaCode } from '../lambda-code.ts';
import { type Notify, notifyFrom } from '../notify.ts';
import { decisionWorkers, pascal, remediationWorkers, type WorkerName } from '../workers.ts';
import { AlarmRule } from './alarm-rule.ts';
import { Health } from './health.ts';
import { MedicDashboard } from './medic-dashboard.ts';
import { Storage } from './storage.ts';
import { Sweep } from './sweep.ts';
import { Worker } from './worker.ts';
import { Workflow } from './workflow.ts';

/** The configuration file's settings, and what only code can give. */
export interface GatewayMedicProps extends Omit<ConfigInput, '$schema' | 'notifications'> {
  /** Default: a topic without subscribers. */
  readonly notify?: Notify;
  /** Default: the bundled Lambdas of this package. */
  readonly code?: LambdaCode;
}

/**
 * Watches APIs of one account and region, and remedies what makes them fail.
 *
 * @example
 * new GatewayMedic(stack, 'Medic', {
 *   apis: [{ kind: 'REST', name: 'shop', stage: 'prod' }],
 *   policy: { mode: 'propose' },
 *   notify: email('oncall@example.com'),
 * });
 */
export class GatewayMedic extends Construct {
  readonly remediation: StateMachine;
  readonly decision: StateMachine;
  /** The alarms that start incidents. */
  readonly alarms: readonly Alarm[];
  /** Incidents, approvals and the deployment's own alarms are published here. */
  readonly topic: ITopic;
  readonly storage: Storage;

  /** @throws InvalidInput for properties that the configuration's schema refuses */
  constructor(scope: Construct, id: string, props: GatewayMedicProps = {}) {
    super(scope, id);
    // Without it the largest roles outgrow a policy, and apps older than this flag do not set it.
    this.node.setContext(IAM_MINIMIZE_POLICIES, true);
    const { notify, code = bundled, ...settings } = props;
    const config = parseConfig(settings, this.node.path);
    this.storage = new Storage(this, 'Storage', config);
    this.topic = (notify ?? notifyFrom(config.notifications)).topic(this);
    this.alarms = watchFrom(config).alarms(new Construct(this, 'Alarms'));

    const workers = this.workers(config, code);
    const remediation = new Workflow(this, 'Remediation', {
      stateMachineName: remediationMachine(config.name),
      definition: 'remediation',
      functions: functionsOf(remediationWorkers, workers),
    });
    // By it the command line finds the table, which holds the kill switch.
    Tags.of(remediation.stateMachine).add(tableTag, this.storage.table.tableName, {
      includeResourceTypes: ['AWS::StepFunctions::StateMachine'],
    });
    const decision = new Workflow(this, 'Decision', {
      stateMachineName: `${config.name}-decision`,
      definition: 'decision',
      functions: functionsOf(decisionWorkers, workers),
    });
    this.remediation = remediation.stateMachine;
    this.decision = decision.stateMachine;

    const others = config.otherAlarms ?? config.apis.length === 0;
    const { undelivered } = new AlarmRule(this, 'AlarmRule', {
      remediation: this.remediation,
      ...(!others && { alarmNamePrefix: `${config.name}-` }),
    });
    // eslint-disable-next-line no-new -- a construct's constructor puts it into its scope
    new Sweep(this, 'Sweep', { opens: workers['open-incident'].function, undelivered });
    const health = new Health(this, 'Health', {
      name: config.name,
      undelivered,
      remediation: this.remediation,
      topic: this.topic,
    });
    // eslint-disable-next-line no-new -- a construct's constructor puts it into its scope
    new MedicDashboard(this, 'Dashboard', {
      name: config.name,
      alarms: this.alarms,
      health: health.alarms,
      remediation: this.remediation,
      decision: this.decision,
      undelivered,
      bucket: this.storage.bucket,
    });
  }

  private workers(config: Config, code: LambdaCode): Readonly<Record<WorkerName, Worker>> {
    const { table, bucket } = this.storage;
    // The workflow names its Lambdas, so Lambdas that named the workflow by reference would close a circle: by name, then.
    const arnOf = (resource: 'stateMachine' | 'execution', kind: string) =>
      Stack.of(this).formatArn({
        service: 'states',
        resource,
        resourceName: `${config.name}-${kind}`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const machine = (kind: string) => arnOf('stateMachine', kind);
    const place: Place = {
      table: table.tableArn,
      bucket: bucket.bucketArn,
      topic: this.topic.topicArn,
      remediation: machine('remediation'),
      executions: arnOf('execution', 'remediation'),
    };
    const environment = {
      GATEWAY_MEDIC_TABLE: table.tableName,
      GATEWAY_MEDIC_BUCKET: bucket.bucketName,
      GATEWAY_MEDIC_TOPIC: this.topic.topicArn,
      GATEWAY_MEDIC_DECISION_STATE_MACHINE: machine('decision'),
      GATEWAY_MEDIC_REMEDIATION_STATE_MACHINE: machine('remediation'),
      GATEWAY_MEDIC_POLICY: JSON.stringify(config.policy),
      GATEWAY_MEDIC_VERIFICATION: JSON.stringify(config.verification),
      GATEWAY_MEDIC_INTAKE: JSON.stringify(intakeOf(config)),
    };
    const made = Object.entries(declarationsFor(config.policy)).map(([name, declared]) => {
      const worker = name as WorkerName;
      return [
        worker,
        new Worker(this, pascal(worker), {
          worker,
          code,
          environment,
          grants: grantsFor(declared),
          place,
          timeout: timeoutOf(worker),
        }),
      ] as const;
    });
    return Object.fromEntries(made) as Record<WorkerName, Worker>;
  }
}

/** What decides which alarms open incidents. */
const intakeOf = ({
  thresholds: { failureFloor, trafficFloor, minutes },
  excludedStages,
  stormTargets,
}: Config): IntakeSettings => ({
  failureFloor,
  trafficFloor,
  minutes,
  excludedStages: [...excludedStages],
  stormTargets,
});

/** Below the timeout that the state has, so that a Lambda ends with its own error; changes wait for AWS to carry them out. */
const timeoutOf = (worker: WorkerName): Duration =>
  Duration.seconds(worker === 'apply-change' || worker === 'undo-change' ? 270 : 80);

const functionsOf = (names: readonly WorkerName[], made: Readonly<Record<WorkerName, Worker>>) =>
  Object.fromEntries(names.map((name) => [pascal(name), made[name].function]));
