import logs from '../core/engine/domains/logs.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check execution logs". */
export const handler = checkStep(logs);
