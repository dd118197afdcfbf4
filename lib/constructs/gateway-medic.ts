import { Tags } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { IAM_MINIMIZE_POLICIES } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { watchFrom } from '../alarms/watch-from.ts';
import { remediationMachine, tableTag } from '../../core/model/deployment-tag.ts';
import { handsOffTag } from '../../core/model/hands-off-tag.ts';
import { parseConfig } from '../config/parse.ts';
import type { ConfigInput } from '../config/config.generated.ts';
import { bundled, type LambdaCode } from '../lambda-code.ts';
import { type Notify, notifyFrom } from '../notify.ts';
import { decisionWorkers, pascal, remediationWorkers, type WorkerName } from '../workers.ts';
import { AlarmRule } from './alarm-rule.ts';
import { Health } from './health.ts';
import { makeWorkers } from './make-workers.ts';
import { MedicDashboard } from './medic-dashboard.ts';
import { Storage } from './storage.ts';
import { Sweep } from './sweep.ts';
import type { Worker } from './worker.ts';
import { Workflow } from './workflow.ts';

/** The configuration file's settings, and what only code can give. */
export interface GatewayMedicProps extends Omit<ConfigInput, '$schema' | 'notifications'> {
  /** Default: a topic without subscribers. */
  readonly notify?: Notify;
  /** Where the alarms about the deployment itself go. Default: the same topic. */
  readonly notifyHealth?: Notify;
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
    const { notify, notifyHealth, code = bundled, ...settings } = props;
    const config = parseConfig(settings, this.node.path);
    const { infrastructure } = config;
    const { keyArn, permissionsBoundary, logRetentionDays, strict } = infrastructure;
    const key = keyArn === undefined ? undefined : Key.fromKeyArn(this, 'Key', keyArn);
    this.storage = new Storage(this, 'Storage', { ...config, ...infrastructure, key });
    const people = notify ?? notifyFrom(config.notifications);
    this.topic = people.topic(this, key);
    this.alarms = watchFrom(config).alarms(new Construct(this, 'Alarms'));
    if (strict) for (const alarm of this.alarms) alarm.addAlarmAction(new SnsAction(this.topic));

    const workers = makeWorkers(this, {
      config,
      code,
      key,
      topicKey: people.keyArn,
      topic: this.topic,
      storage: this.storage,
    });
    Tags.of(this).add(handsOffTag.key, handsOffTag.value, {
      includeResourceTypes: ['AWS::Lambda::Function'],
    });
    const remediation = new Workflow(this, 'Remediation', {
      stateMachineName: remediationMachine(config.name),
      definition: 'remediation',
      functions: functionsOf(remediationWorkers, workers),
      retention: logRetentionDays,
      key,
    });
    // By it the command line finds the table, which holds the kill switch.
    Tags.of(remediation.stateMachine).add(tableTag, this.storage.table.tableName, {
      includeResourceTypes: ['AWS::StepFunctions::StateMachine'],
    });
    const decision = new Workflow(this, 'Decision', {
      stateMachineName: `${config.name}-decision`,
      definition: 'decision',
      functions: functionsOf(decisionWorkers, workers),
      retention: logRetentionDays,
      key,
    });
    this.remediation = remediation.stateMachine;
    this.decision = decision.stateMachine;

    const others = config.otherAlarms ?? config.apis.length === 0;
    const { undelivered } = new AlarmRule(this, 'AlarmRule', {
      remediation: this.remediation,
      key,
      ...(!others && { alarmNamePrefix: `${config.name}-` }),
    });
    // eslint-disable-next-line no-new -- a construct's constructor puts it into its scope
    new Sweep(this, 'Sweep', { opens: workers['open-incident'].function, undelivered });
    const health = new Health(this, 'Health', {
      name: config.name,
      undelivered,
      remediation: this.remediation,
      topic: notifyHealth?.topic(new Construct(this, 'HealthTopic'), key) ?? this.topic,
    });
    if (permissionsBoundary !== undefined)
      PermissionsBoundary.of(this).apply(
        ManagedPolicy.fromManagedPolicyArn(this, 'Boundary', permissionsBoundary),
      );
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
}

const functionsOf = (names: readonly WorkerName[], made: Readonly<Record<WorkerName, Worker>>) =>
  Object.fromEntries(names.map((name) => [pascal(name), made[name].function]));
