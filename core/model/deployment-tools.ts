/** Tools whose resources are CloudFormation's, whatever they are written in. */
const cloudformation: ReadonlySet<string> = new Set([
  'CloudFormation',
  'AWS CDK',
  'AWS SAM',
  'Serverless Framework',
]);
/** Tools that speak Terraform's language. */
const terraform: ReadonlySet<string> = new Set(['Terraform', 'OpenTofu']);
const others: ReadonlySet<string> = new Set(['Pulumi']);

/** The language of a deployment tool’s sources; `other` for one that has its own. */
export type ToolLanguage = 'cloudformation' | 'terraform' | 'other';

/** The language that a patch can be written in; undefined where a tool has its own, or none is known. */
export function patchLanguageOf(
  tool: string | undefined,
): 'cloudformation' | 'terraform' | undefined {
  const language = languageOf(tool);
  return language === 'other' ? undefined : language;
}

/** The language of a tool as CloudTrail's events show it; undefined where no tool deployed, but a person did it by hand. */
export function languageOf(tool: string | undefined): ToolLanguage | undefined {
  if (tool === undefined) return undefined;
  if (cloudformation.has(tool)) return 'cloudformation';
  if (terraform.has(tool)) return 'terraform';
  return others.has(tool) ? 'other' : undefined;
}
