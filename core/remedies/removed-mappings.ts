import { languageOf } from '../model/deployment-tools.ts';
import type { Facts } from '../model/facts.ts';
import type { ChangeEvent } from '../model/facts/changes.ts';
import { provenChanges } from '../model/listed-changes.ts';

/** A base path mapping that a deployment tool deleted, and that is proven to have led to the API's stage. */
export interface RemovedMapping {
  readonly basePath: string;
  readonly removal: ChangeEvent;
}

/** How API Gateway names the mapping of all paths that no other takes. */
const root = '(none)';

/**
 * The mappings of a domain that a deployment tool deleted and that led to the stage: CloudTrail lists the call that made them so, and no
 * change of them after it. A deletion alone does not say where a mapping led.
 * @throws MissingEvidence where CloudTrail was not read
 */
export function removedMappings(facts: Facts, domain: string): RemovedMapping[] {
  const { target } = facts;
  const events = provenChanges(facts).filter(({ resources }) =>
    resources.some(({ kind, id }) => kind === 'domain' && id === domain),
  );
  const newest = new Map<string, { readonly removal: ChangeEvent; readonly at: number }>();
  for (const [at, removal] of events.entries()) {
    const basePath = String(removal.details['basePath'] ?? root);
    if (isOfMapping(removal) && !newest.has(basePath)) newest.set(basePath, { removal, at });
  }
  return [...newest].flatMap(([basePath, { removal, at }]) => {
    if (removal.name !== 'DeleteBasePathMapping' || !languageOf(removal.tool)) return [];
    const made = events
      .slice(at + 1)
      .find((event) => isOfMapping(event) && (event.details['basePath'] ?? root) === basePath);
    const isProven =
      made?.name === 'CreateBasePathMapping' &&
      made.details['stage'] === target.stage &&
      made.resources.some(({ kind, id }) => kind === 'api' && id === target.apiId);
    return isProven && basePath !== root ? [{ basePath, removal }] : [];
  });
}

const isOfMapping = ({ name }: ChangeEvent): boolean => name.endsWith('BasePathMapping');
