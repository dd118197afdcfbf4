import { Aws, Stack } from 'aws-cdk-lib';
import { Effect, type Role, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { handsOffTag } from '../../core/model/hands-off-tag.ts';
import type { Grant } from '../../core/model/write.ts';
import { acknowledge } from './acknowledge.ts';

/** What the placeholders of ARN patterns stand for, besides partition, region and account. */
export type Place = Readonly<
  Record<
    'table' | 'bucket' | 'topic' | 'remediation' | 'executions' | 'applyRole' | 'undoRole',
    string
  >
>;

/** Adds the grants to a role, and names the reason of every wildcard where cdk-nag looks for it. */
export function allow(role: Role, grants: readonly Grant[], place: Place): void {
  for (const { actions, resources, reason, conditions = {} } of grants) {
    const arns = resources.map((pattern) => arnOf(pattern, place));
    role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: arns, conditions }));
    for (const arn of arns.filter((text) => text.includes('*')))
      acknowledgeWildcard(role, arn, reason ?? 'No reason was given.');
  }
}

/**
 * Denies writes to whatever is tagged as hands off, where IAM knows the tags of what a call is about: functions, APIs, stages, groups,
 * access lists, load balancers. The functions of the deployment are tagged so themselves.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourcetag
 */
export function denyHandsOff(role: Role, writes: readonly Grant[]): void {
  const actions = [...new Set(writes.flatMap((grant) => grant.actions))].toSorted();
  if (actions.length === 0) return;
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions,
      resources: ['*'],
      conditions: { StringEquals: { [`aws:ResourceTag/${handsOffTag.key}`]: handsOffTag.value } },
    }),
  );
}

/** Tells cdk-nag why the role's own policy, which must exist already, has a wildcard. */
export function acknowledgeWildcard(role: Role, arn: string, reason: string): void {
  const resource = flat(Stack.of(role).resolve(arn));
  acknowledge(role.node.findChild('DefaultPolicy'), {
    rule: 'AwsSolutions-IAM5',
    finding: `Resource::${resource}`,
    reason,
  });
}

/** @throws Error for a placeholder that stands for nothing */
function arnOf(pattern: string, place: Place): string {
  const known: Readonly<Record<string, string>> = {
    partition: Aws.PARTITION,
    region: Aws.REGION,
    account: Aws.ACCOUNT_ID,
    ...place,
  };
  return pattern.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`${pattern}: {${name}} has no value.`);
    return value;
  });
}

/** An ARN as cdk-nag writes it: `arn:<AWS::Partition>:…:<Table.Arn>`. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, argument] = []] = Object.entries(value as Record<string, unknown>);
  if (name === 'Ref') return `<${String(argument)}>`;
  if (name === 'Fn::GetAtt') return `<${(argument as string[]).join('.')}>`;
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(flat).join(separator);
  }
  throw new Error(`${name} cannot be turned into an ARN.`);
}
