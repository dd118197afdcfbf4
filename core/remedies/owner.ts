import type { Facts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';

/** Tools that speak the same language. */
const tools = {
  terraform: new Set(['Terraform', 'OpenTofu']),
  cloudformation: new Set(['CloudFormation', 'AWS CDK', 'AWS SAM', 'Serverless Framework']),
} as const;

/** In whose language a patch has to be written; `owner`: not known. */
export type Owner = keyof typeof tools | 'owner';

/** The language of a deployment tool, by its name. */
export const languageOf = (tool = ''): Owner =>
  tools.terraform.has(tool)
    ? 'terraform'
    : tools.cloudformation.has(tool)
      ? 'cloudformation'
      : 'owner';

/** The language of the tool that changed a resource last among the changes that could be read. */
export function ownerOf({ changes }: Pick<Facts, 'changes'>, id: string): Owner {
  const events = (changes && knownOr(changes, null)?.events) ?? [];
  return languageOf(
    events.find(({ tool, resources }) => tool && resources.some((one) => one.id === id))?.tool,
  );
}
