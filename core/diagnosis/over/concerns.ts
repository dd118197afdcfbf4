import type { Facts } from '../../model/facts.ts';
import type { ChangeMade } from '../../model/over.ts';
import type { Hop } from '../../model/place.ts';

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
