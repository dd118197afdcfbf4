import type { Answer } from '../answer.ts';
import { headersRefused } from '../request.ts';
import type { HttpPassage } from './passage.ts';

/** The messages of the answers that API Gateway gives on its own. */
const messages = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  431: headersRefused.message,
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** `{"message": …}` as HTTP APIs word it. */
export const bare = (status: keyof typeof messages): Answer => ({
  status,
  body: JSON.stringify({ message: messages[status] }),
  headers: { 'content-type': 'application/json' },
});

/**
 * An answer of API Gateway's own, with what the access log says of it.
 * @param responseType `$context.error.responseType`; absent: none is known
 */
export function refuse(
  passage: HttpPassage,
  status: keyof typeof messages,
  responseType?: string,
): Answer {
  passage.variables['error.message'] = messages[status];
  if (responseType !== undefined) passage.variables['error.responseType'] = responseType;
  return bare(status);
}

/** The integration failed: 500, with the reason in the access log alone. */
export function integrationFailed(passage: HttpPassage, reason: string): Answer {
  passage.variables['integration.error'] = reason;
  return refuse(passage, 500, 'INTEGRATION_FAILURE');
}

/** The backend did not answer in the integration's time. */
export function timedOut(passage: HttpPassage, timeout: number): Answer {
  passage.elapsed += timeout;
  passage.integrationLatency = timeout;
  return refuse(passage, 503, 'INTEGRATION_TIMEOUT');
}
