// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/deployment/registry.generated.ts';
import { baseOnly } from '../core/facts/base-only.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `deployment`. */
export const handler = checkStep({ facts: baseOnly('deployment'), checks });
