import { type GatewayResponse, gatewayResponse, type ResponseType } from './answer.ts';
import { complain, type Passage } from './passage.ts';

/**
 * The configuration of the API or of what it points to is wrong: 500, with the reason in the execution log.
 * @param responseType of the access log; the line is the same
 */
export function configurationError(
  passage: Passage,
  reason: string,
  own: { status?: number; responseType?: ResponseType } = {},
): GatewayResponse {
  complain(passage, `Execution failed due to configuration error: ${reason}`);
  const { status = 500, responseType = 'API_CONFIGURATION_ERROR' } = own;
  return gatewayResponse(responseType, { status });
}

/** The backend did not answer in the integration's time. */
export function integrationTimeout(passage: Passage): GatewayResponse {
  complain(passage, 'Execution failed due to a timeout error');
  return gatewayResponse('INTEGRATION_TIMEOUT');
}

/** All but the last six characters of a secret hidden, as API Gateway does in its logs. */
export const masked = (secret: string): string => secret.slice(-6).padStart(secret.length, '*');
