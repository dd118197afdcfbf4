// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/throttling/registry.generated.ts';
import facts from '../core/facts/throttling/index.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `throttling`. */
export const handler = checkStep({ facts, checks });
