// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/vpc-link/registry.generated.ts';
import facts from '../core/facts/network/index.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `vpc-link`. */
export const handler = checkStep({ facts, checks });
