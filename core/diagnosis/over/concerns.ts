import type { Facts } from '../../model/facts.ts';
import type { ChangeMade } from '../../model/over.ts';
import type { Hop } from '../../model/place.ts';
import { serves } from '../../model/route.ts';
import type { Failure } from '../../model/signals.ts';

/**
 * Whether a change was made to something at which such a cause makes requests fail: of functions, an authorizer's breaks the
 * authorizer, and an integration's all else. What is unknown may concern it.
 */
export const concerns = ({ resources }: ChangeMade, hop: Hop | null, { lambda }: Facts): boolean =>
  resources.every(({ kind, id }) => {
    if (kind !== 'function' || lambda === undefined) return true;
    const own = lambda.functions.filter(({ name }) => name === id);
    return own.some(({ routes, authorizes = [] }) =>
      hop === 'authorizer' ? authorizes.length > 0 : routes.length > 0,
    );
  });

/** Whether such a cause can have hit all of these requests: an authorizer's hits only the methods that it guards. */
export function canHit(hop: Hop | null, failures: readonly Failure[], { lambda }: Facts): boolean {
  if (hop !== 'authorizer' || lambda === undefined) return true;
  const guarded = lambda.functions.flatMap(({ authorizes = [] }) => authorizes);
  return failures.every(({ route }) => route === null || guarded.some((one) => serves(one, route)));
}
