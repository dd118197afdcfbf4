import type { Cause } from '../model/cause.ts';
import type { Risk } from '../model/plan.ts';

/**
 * High where a limit that refuses requests may have been set on purpose: demand is as usual, or nobody knows what it was. Then a
 * person is asked, whatever policy allows.
 */
export const limitRisk = ({ data }: Cause): { readonly risk?: Risk } =>
  data?.['demand'] === 'growth' ? {} : { risk: 'high' };
