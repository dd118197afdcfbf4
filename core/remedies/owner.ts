import { languageOf } from '../model/deployment-tools.ts';
import type { Facts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';

/** In whose language a patch has to be written; `owner`: not known, or one of its own. */
export type Owner = 'cloudformation' | 'terraform' | 'owner';

/** The language of the tool that changed a resource last among the changes that could be read. */
export function ownerOf({ changes }: Pick<Facts, 'changes'>, id: string): Owner {
  const events = (changes && knownOr(changes, null)?.events) ?? [];
  const last = events.find(({ tool, resources }) => tool && resources.some((one) => one.id === id));
  const language = languageOf(last?.tool);
  return language === 'cloudformation' || language === 'terraform' ? language : 'owner';
}
