/** Who made a call, and by what. */
interface Caller {
  readonly userAgent?: string | undefined;
  /** The AWS service that made it for somebody. */
  readonly invokedBy?: string | undefined;
  readonly arn: string | null;
}

/** What each deployment tool leaves in the caller's name, its own name first; the narrower ones come before CloudFormation. */
const roles: readonly (readonly [string, RegExp])[] = [
  ['AWS CDK', /\/cdk-[a-z0-9]+-(?:cfn-exec|deploy)-role/],
  ['AWS SAM', /\/aws-sam-cli-managed|[/-]CloudFormationExecutionRole-/i],
  ['AWS CodeDeploy', /CodeDeploy/],
];

const agents: readonly (readonly [string, RegExp])[] = [
  ['OpenTofu', /opentofu/i],
  ['Terraform', /terraform/i],
  ['Pulumi', /pulumi/i],
  ['AWS SAM', /aws-sam-cli/i],
  ['AWS CDK', /aws-cdk|cdk-cli/i],
  ['Serverless Framework', /serverless/i],
  ['CloudFormation', /^cloudformation\.amazonaws\b/],
  ['AWS CodeDeploy', /^codedeploy\.amazonaws\b/],
  ['the AWS Management Console', /^(?:console|signin)\.amazonaws\b|aws-internal|\bMozilla\//],
  ['the AWS CLI', /aws-cli\//],
];

/**
 * The tool that made a change: CDK and SAM deploy through CloudFormation, where the role distinguishes them; others name themselves.
 * @returns undefined where nothing shows one
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function toolOf({ userAgent = '', invokedBy = '', arn }: Caller): string | undefined {
  const found = (table: typeof roles, text: string) =>
    table.find(([, pattern]) => pattern.test(text))?.[0];
  return found(roles, arn ?? '') ?? found(agents, invokedBy) ?? found(agents, userAgent);
}
