import throttling from '../core/engine/domains/throttling.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check throttling and usage plans". */
export const handler = checkStep(throttling);
