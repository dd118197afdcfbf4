// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/account/registry.generated.ts';
import facts from '../core/facts/account.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `account`. */
export const handler = checkStep({ facts, checks });
