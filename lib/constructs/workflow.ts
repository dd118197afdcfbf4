import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { servicePrincipal } from '../../core/model/partition.ts';
import { acknowledgeWildcard } from '../iam/statements.ts';
import { workflowDefinition, type WorkflowName } from '../workflow-definition.ts';

export interface WorkflowProps {
  readonly stateMachineName: string;
  /** The file below statemachines/, which decides the order of everything. */
  readonly definition: WorkflowName;
  /** The Lambdas by the names that the definition file knows them by. */
  readonly functions: Readonly<Record<string, LambdaFunction>>;
  readonly retention: RetentionDays;
  /** Encrypts the log group. */
  readonly key: IKey | undefined;
}

/** A state machine of statemachines/, allowed to invoke exactly its Lambdas. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const arns = Object.values(props.functions).map(({ functionArn }) => functionArn);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal(servicePrincipal('states')),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns }));
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: props.stateMachineName,
      definitionBody: DefinitionBody.fromString(deployable(props.definition)),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(props.functions).map(([name, { functionArn }]) => [name, functionArn]),
      ),
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', {
          // Step Functions edits the account's log resource policy, which has a size limit, unless the name begins like this.
          logGroupName: `/aws/vendedlogs/states/${props.stateMachineName}`,
          retention: props.retention,
          ...(props.key && { encryptionKey: props.key }),
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        // Inputs and outputs hold task tokens.
        includeExecutionData: false,
      },
    });
    acknowledgeWildcard(
      role,
      '*',
      "Log delivery and X-Ray take grants for all resources or none; these are the ones that Step Functions' own guide lists.",
    );
  }
}

/**
 * The definition in the template itself, of which it takes 3% of the size that CloudFormation allows. The partition is not
 * left to the substitutions: cfn-lint takes an ARN with a placeholder inside for an error.
 */
const deployable = (name: WorkflowName): string =>
  JSON.stringify(workflowDefinition(name)).replaceAll('${Partition}', Aws.PARTITION);
