import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { grantsOf } from '../../core/aws/iam/grants-of.ts';
import type { IntakeSettings } from '../../core/model/settings.ts';
import type { Config } from '../config/config.generated.ts';
import type { Declaration, Direction } from '../iam/declaration.ts';
import { declarationsFor, grantsFor, writesFor } from '../iam/declarations.ts';
import { keyGrants } from '../iam/key-grants.ts';
import type { Place } from '../iam/statements.ts';
import type { LambdaCode } from '../lambda-code.ts';
import { pascal, type WorkerName } from '../workers.ts';
import type { Storage } from './storage.ts';
import { Worker } from './worker.ts';
import { WriteRole } from './write-role.ts';

export interface WorkersProps {
  readonly config: Config;
  readonly code: LambdaCode;
  readonly key: IKey | undefined;
  /** The key of a topic that exists. */
  readonly topicKey: string | undefined;
  readonly topic: ITopic;
  readonly storage: Storage;
}

/** The Lambdas of a deployment, each with a role of its own, and the roles that two of them assume to change something. */
export function makeWorkers(
  scope: Construct,
  { config, code, key, topicKey, topic, storage }: WorkersProps,
): Readonly<Record<WorkerName, Worker>> {
  const { table, bucket } = storage;
  // The workflow names its Lambdas, so Lambdas that named the workflow by reference would close a circle: by name, then.
  const arnOf = (resource: 'stateMachine' | 'execution', kind: string) =>
    Stack.of(scope).formatArn({
      service: 'states',
      resource,
      resourceName: `${config.name}-${kind}`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  const machine = (kind: string) => arnOf('stateMachine', kind);
  const own = {
    table: table.tableArn,
    bucket: bucket.bucketArn,
    topic: topic.topicArn,
    remediation: machine('remediation'),
    executions: arnOf('execution', 'remediation'),
    applyRole: '',
    undoRole: '',
  };
  const declarations = declarationsFor(config.policy);
  const takers = (direction: Direction) =>
    Object.entries(declarations).flatMap(([name, { assumes = [] }]) =>
      assumes.includes(direction) ? [name as WorkerName] : [],
    );
  const made: Partial<Record<WorkerName, Worker>> = {};
  const ownArns = () => [
    own.table,
    own.bucket,
    `${own.bucket}/*`,
    own.topic,
    own.remediation,
    machine('decision'),
    ...Object.values(made).map((worker) => worker.function.functionArn),
  ];
  const writes = writesFor(config.policy);
  const roleArn = (direction: Direction): string =>
    takers(direction).length === 0
      ? ''
      : new WriteRole(scope, direction === 'apply' ? 'ApplyRole' : 'UndoRole', {
          writes: grantsOf(writes[direction]),
          place: own,
          takenBy: takers(direction).map((name) => () => made[name]!.role),
          own: ownArns,
        }).role.roleArn;
  const place: Place = { ...own, applyRole: roleArn('apply'), undoRole: roleArn('undo') };
  const environment = {
    GATEWAY_MEDIC_TABLE: table.tableName,
    GATEWAY_MEDIC_BUCKET: bucket.bucketName,
    GATEWAY_MEDIC_TOPIC: topic.topicArn,
    GATEWAY_MEDIC_DECISION_STATE_MACHINE: machine('decision'),
    GATEWAY_MEDIC_REMEDIATION_STATE_MACHINE: machine('remediation'),
    GATEWAY_MEDIC_POLICY: JSON.stringify(config.policy),
    GATEWAY_MEDIC_VERIFICATION: JSON.stringify(config.verification),
    GATEWAY_MEDIC_INTAKE: JSON.stringify(intakeOf(config)),
  };
  for (const [name, declared] of Object.entries(declarations)) {
    const worker = name as WorkerName;
    made[worker] = new Worker(scope, pascal(worker), {
      worker,
      code,
      environment: { ...environment, ...rolesOf(declared, place) },
      grants: [
        ...grantsFor(declared, config.infrastructure.logGroups),
        ...keyGrants(declared, { own: key?.keyArn, topic: topicKey ?? key?.keyArn }),
      ],
      place,
      timeout: timeoutOf(worker),
      infrastructure: config.infrastructure,
      key,
    });
  }
  return made as Record<WorkerName, Worker>;
}

/** The roles that a Lambda may assume, as its environment names them. */
const rolesOf = (
  { assumes = [] }: Declaration,
  { applyRole, undoRole }: Place,
): Record<string, string> => ({
  ...(assumes.includes('apply') && { GATEWAY_MEDIC_APPLY_ROLE: applyRole }),
  ...(assumes.includes('undo') && { GATEWAY_MEDIC_UNDO_ROLE: undoRole }),
});

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

/**
 * Below the timeout that the state has, so that a Lambda ends with its own error: changes wait for AWS to carry them out, and
 * the shortest time for an answer is a minute.
 */
function timeoutOf(worker: WorkerName): Duration {
  if (worker === 'apply-change' || worker === 'undo-change') return Duration.seconds(270);
  return Duration.seconds(worker === 'request-approval' ? 50 : 80);
}
