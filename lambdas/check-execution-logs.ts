import logs from '../core/incident/domains/logs.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check execution logs". */
export const handler = checkStep(logs);
