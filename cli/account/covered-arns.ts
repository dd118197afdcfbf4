import { glob } from '../../core/checks/resource-policy/glob.ts';

/**
 * Leaves out ARNs that another one of the same statement covers: in a policy `*` stands for any characters, slashes included, so
 * `…/restapis/*` allows all that `…/restapis/x/stages/*` does. Where the other one has a `*`, only a `*` of the pattern matches it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const withoutCovered = (arns: readonly string[]): string[] =>
  arns.filter((arn) => !arns.some((other) => other !== arn && glob(other, arn)));
