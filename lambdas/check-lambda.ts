import lambda from '../core/engine/domains/lambda.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check Lambda policies and state". */
export const handler = checkStep(lambda);
