// Written by `npm run registry`. Do not edit.
import { checks } from '../core/checks/http/registry.generated.ts';
import { baseOnly } from '../core/facts/base-only.ts';
import { checkStep } from './check-domain.ts';

/** The branch of the domain `http`. */
export const handler = checkStep({ facts: baseOnly('http'), checks });
