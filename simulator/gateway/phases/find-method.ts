import { gatewayResponse } from '../answer.ts';
import type { Phase } from './phase.ts';

/** A path or method that is not deployed looks to API Gateway like a request that failed to sign itself. */
export const findMethod: Phase = ({ match }) =>
  match ? undefined : gatewayResponse('MISSING_AUTHENTICATION_TOKEN');
