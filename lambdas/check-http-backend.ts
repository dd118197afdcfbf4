import http from '../core/engine/domains/http.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check HTTP backend". */
export const handler = checkStep(http);
