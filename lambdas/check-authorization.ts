import authorization from '../core/engine/domains/authorization.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check authorization". */
export const handler = checkStep(authorization);
