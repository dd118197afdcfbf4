// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/lambda/registry.generated.ts';
import facts from '../core/facts/lambda/index.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `lambda`. */
export const handler = checkStep({ facts, checks });
