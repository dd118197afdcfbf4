import account from '../core/engine/domains/account.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check account and service health". */
export const handler = checkStep(account);
