// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/deployment/registry.generated.ts';
import facts from '../core/facts/deployment.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `deployment`. */
export const handler = checkStep({ facts, checks });
