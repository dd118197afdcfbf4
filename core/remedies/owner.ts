import { patchLanguageOf } from '../model/deployment-tools.ts';
import type { Facts } from '../model/facts.ts';
import { listedChanges } from '../model/listed-changes.ts';

/** In whose language a patch has to be written; `owner`: not known, or one of its own. */
export type Owner = 'cloudformation' | 'terraform' | 'owner';

/** The language of the tool that changed a resource last among the changes that could be read. */
export function ownerOf(facts: Pick<Facts, 'changes'>, id: string): Owner {
  const last = listedChanges(facts).find(
    ({ tool, resources }) => tool && resources.some((one) => one.id === id),
  );
  return patchLanguageOf(last?.tool) ?? 'owner';
}
