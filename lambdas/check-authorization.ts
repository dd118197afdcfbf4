// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/authorization/registry.generated.ts';
import facts from '../core/facts/authorization/index.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `authorization`. */
export const handler = checkStep({ facts, checks });
