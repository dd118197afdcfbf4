import { Aws } from 'aws-cdk-lib';
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Config } from '../config/config.generated.ts';
import { acknowledgeWildcard } from './statements.ts';

/** What Lambda does in the name of a function's role to connect it. */
const actions = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

/**
 * Puts a function into a VPC that is known by ids alone. Lambda connects it with the function's role; the function's own code
 * is denied the same calls, apart from reads, which a check may make.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export function placeInVpc(
  lambda: LambdaFunction,
  role: Role,
  { subnetIds, securityGroupIds }: NonNullable<Config['infrastructure']['vpc']>,
): void {
  const resource = lambda.node.defaultChild as CfnFunction;
  resource.vpcConfig = { subnetIds: [...subnetIds], securityGroupIds: [...securityGroupIds] };
  role.addToPolicy(new PolicyStatement({ actions, resources: ['*'] }));
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: actions.filter((action) => !action.startsWith('ec2:Describe')),
      resources: ['*'],
      conditions: {
        ArnLike: {
          'lambda:SourceFunctionArn': `arn:${Aws.PARTITION}:lambda:${Aws.REGION}:${Aws.ACCOUNT_ID}:function:*`,
        },
      },
    }),
  );
  // Lambda checks the policy when it makes the function.
  resource.node.addDependency(role.node.findChild('DefaultPolicy'));
  acknowledgeWildcard(
    role,
    '*',
    "Lambda connects a function to a VPC with the function's role, for network interfaces that have no name before.",
  );
}
