import { CfnResource, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Why a rule of cdk-nag does not hold for a resource. */
export interface Acknowledgement {
  /** For example `AwsSolutions-IAM5`. */
  readonly rule: string;
  /** For rules that can find several things in one resource: which one, for example `Resource::*`. */
  readonly finding?: string;
  /** At least 10 characters. */
  readonly reason: string;
}

/** An entry of the metadata that cdk-nag 2 reads. */
interface Suppression {
  readonly id: string;
  readonly reason: string;
  readonly applies_to?: readonly string[];
}

/**
 * Acknowledges a rule for a construct's own resource: cdk-nag 3 reads the validations of the CDK, cdk-nag 2 the metadata
 * `cdk_nag` of the resource. Both are data, so neither version has to be installed.
 * https://github.com/cdklabs/cdk-nag#suppressing-a-rule
 * @throws Error for a construct without a resource of its own
 */
export function acknowledge(
  construct: IConstruct,
  { rule, finding, reason }: Acknowledgement,
): void {
  const id = finding === undefined ? rule : `${rule}[${finding}]`;
  Validations.of(construct).acknowledge({ id, reason });
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource))
    throw new Error(`${construct.node.path} has no resource of its own.`);
  const before: readonly Suppression[] = resource.getMetadata('cdk_nag')?.rules_to_suppress ?? [];
  resource.addMetadata('cdk_nag', {
    rules_to_suppress: withSuppression(before, {
      id: rule,
      reason,
      ...(finding !== undefined && { applies_to: [finding] }),
    }),
  });
}

/** Findings with one reason share an entry: every entry is part of the template. */
function withSuppression(before: readonly Suppression[], added: Suppression): Suppression[] {
  const same = before.find(
    ({ id, reason, applies_to }) => id === added.id && reason === added.reason && applies_to,
  );
  if (!same?.applies_to || !added.applies_to) return [...before, added];
  const findings = [...new Set([...same.applies_to, ...added.applies_to])];
  return before.map((entry) => (entry === same ? { ...entry, applies_to: findings } : entry));
}
