import * as z from 'zod/mini';

/** What a resource's tags say of the deployment tool that owns it. Names are as the tags have them: whoever tags chooses them. */
export const managedBySchema = z.object({
  /** By its name in core/model/deployment-tools.ts. */
  tool: z.string(),
  /** The stack, project or workspace; absent where no tag names one. */
  stack: z.optional(z.string()),
  /** The name of the resource in the stack's template. */
  logicalId: z.optional(z.string()),
});
export type ManagedBy = z.infer<typeof managedBySchema>;

/** A field of the facts of whatever can be tagged. */
export const managed = { managedBy: z.optional(managedBySchema) };

type Tags = Readonly<Record<string, string>>;

/** What the tags say; absent: nothing. */
export function managedByTags(tags: Tags | undefined): { managedBy?: ManagedBy } {
  const managedBy = tags && (byStack(tags) ?? byName(tags));
  return managedBy ? { managedBy } : {};
}

/**
 * CloudFormation's own tags: the prefix `aws:` is AWS's alone. SAM marks its functions, and CDK some of its subnets, beside them.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html
 */
function byStack(tags: Tags): ManagedBy | undefined {
  const stack = tags['aws:cloudformation:stack-name'];
  const logicalId = tags['aws:cloudformation:logical-id'];
  if (!stack) return undefined;
  const tool =
    tags['lambda:createdBy'] === 'SAM'
      ? 'AWS SAM'
      : Object.keys(tags).some((key) => /^(?:aws-cdk|cdk):/i.test(key))
        ? 'AWS CDK'
        : 'CloudFormation';
  return { tool, stack, ...(logicalId && { logicalId }) };
}

/** Tools by what people write of them. */
const tools: readonly (readonly [string, RegExp])[] = [
  ['OpenTofu', /^(?:open[-_ ]?)?tofu$/i],
  ['Terraform', /^(?:hashicorp[-_ ]?)?terraform(?:[-_ ](?:cloud|enterprise))?$|^terragrunt$/i],
  ['Pulumi', /^pulumi$/i],
  ['AWS CDK', /^(?:aws[-_ ]?)?cdk$/i],
  ['AWS SAM', /^(?:aws[-_ ]?)?sam$/i],
  ['Serverless Framework', /^serverless(?:[-_ ]framework)?$/i],
  ['CloudFormation', /^(?:aws[-_ ]?)?cloudformation$/i],
];
const toolIn = (text: string): string | undefined =>
  tools.find(([, pattern]) => pattern.test(text.trim()))?.[0];

/** Keys whose value is a tool. */
const saying =
  /^(?:(?:managed|provisioned|created|deployed)[-_ ]?(?:by|with)|provisioner|iac(?:[-_ ]?tool)?)$/i;
/** Keys whose value is a stack of such a tool. */
const naming = /^(?:terraform|tofu|tf|pulumi|iac)[-_:. ]?(?:stack|workspace|project)$/i;

/**
 * The tags by which people say what manages a resource. No tool sets them unasked: `ManagedBy = terraform` among a provider's default
 * tags, `Terraform = true` and `pulumi:project` are what is usual.
 */
function byName(tags: Tags): ManagedBy | undefined {
  const all = Object.entries(tags);
  const tool =
    all.flatMap(([key, value]) => (saying.test(key.trim()) ? (toolIn(value) ?? []) : []))[0] ??
    all.flatMap(([key, value]) =>
      /^(?:true|yes|1)$/i.test(value) ? (toolIn(key) ?? []) : [],
    )[0] ??
    (all.some(([key]) => /^pulumi:/i.test(key)) ? 'Pulumi' : undefined);
  if (tool === undefined) return undefined;
  const stack = all.find(([key, value]) => naming.test(key.trim()) && value.trim() !== '')?.[1];
  return { tool, ...(stack && { stack }) };
}

/** EC2 lists tags. */
export const ofTagList = (
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags => Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
