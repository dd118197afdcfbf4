import type { Answer } from '../answer.ts';
import { configurationError } from '../fail.ts';
import type { Passage } from '../passage.ts';
import type { IntegrationOf } from './integration.ts';
import { mapResponse } from './map-response.ts';
import { requestBody } from './request-body.ts';

/** `MOCK`: the request template itself says which response to give. */
export function mock(passage: Passage, integration: IntegrationOf): Answer {
  const body = requestBody(passage, integration);
  if (typeof body !== 'string') return body;
  const status = statusIn(body);
  if (status === undefined) {
    return configurationError(
      passage,
      'Unable to parse statusCode. It should be an integer that is defined in the request template.',
    );
  }
  return mapResponse(passage, integration, { status, selector: String(status), body: '' });
}

function statusIn(body: string): number | undefined {
  try {
    const { statusCode } = JSON.parse(body) as { statusCode?: unknown };
    return Number.isInteger(statusCode) ? (statusCode as number) : undefined;
  } catch {
    return undefined;
  }
}
