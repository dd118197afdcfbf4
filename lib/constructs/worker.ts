import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { servicePrincipal } from '../../core/model/partition.ts';
import type { Grant } from '../../core/model/write.ts';
import { allow, acknowledgeWildcard, type Place } from '../iam/statements.ts';
import type { Config } from '../config/config.generated.ts';
import { placeInVpc } from '../iam/vpc.ts';
import type { LambdaCode } from '../lambda-code.ts';
import type { WorkerName } from '../workers.ts';

export interface WorkerProps {
  readonly worker: WorkerName;
  readonly code: LambdaCode;
  readonly environment: Readonly<Record<string, string>>;
  readonly grants: readonly Grant[];
  /** What the grants' patterns stand for. */
  readonly place: Place;
  readonly timeout: Duration;
  readonly infrastructure: Config['infrastructure'];
  /** Encrypts the log group. */
  readonly key: IKey | undefined;
}

/** One Lambda of the workflow with its own role and log group. Every default of the Lambdas is here and nowhere else. */
export class Worker extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: WorkerProps) {
    super(scope, id);
    const { infrastructure, key } = props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal(servicePrincipal('lambda')),
    });
    const logGroup = new LogGroup(this, 'Logs', {
      retention: infrastructure.logRetentionDays,
      ...(key && { encryptionKey: key }),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    this.role = role;
    this.function = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture:
        infrastructure.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      ...(infrastructure.reservedConcurrency !== undefined && {
        reservedConcurrentExecutions: infrastructure.reservedConcurrency,
      }),
      handler: `${props.worker}.handler`,
      code: props.code.of(props.worker),
      description: `Gateway Medic: ${props.worker}`,
      // A cold start is bound by the CPU, which Lambda gives in proportion to memory.
      memorySize: 1024,
      timeout: props.timeout,
      environment: props.environment,
      role,
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    if (infrastructure.vpc) placeInVpc(this.function, role, infrastructure.vpc);
    allow(role, props.grants, props.place);
    acknowledgeWildcard(
      role,
      '*',
      'X-Ray takes segments for all resources or none; it has no resource type in the Service Authorization Reference.',
    );
  }
}
