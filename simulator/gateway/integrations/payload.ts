import { remembered } from '../../remembered.ts';
import type { Answer } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { sizeOf } from '../request.ts';
import { isBinary } from './base64.ts';

/**
 * What Lambda answers to a payload that is not JSON, which API Gateway hands on: 400, in Lambda's own words, and no run.
 * @returns null where the payload is JSON, or empty: Lambda makes an empty event of nothing
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html (InvalidRequestContentException)
 */
export function invalidContent(payload: string): Answer | null {
  if (payload.trim() === '' || isJson(payload)) return null;
  const message = 'Could not parse request body into json: Unexpected character';
  return {
    status: 400,
    body: JSON.stringify({ Type: 'User', message }),
    headers: {
      'content-type': 'application/json',
      'x-amzn-ErrorType': 'InvalidRequestContentException',
    },
  };
}

/**
 * Bytes of the body in the event that a proxy integration makes: one that the API takes for binary is in base64 there.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html
 */
export function eventSize({ snapshot, request }: Passage): number {
  const size = sizeOf(request);
  const mediaType = request.headers?.['content-type'] ?? 'application/json';
  return isBinary(snapshot, mediaType) ? 4 * Math.ceil(size / 3) : size;
}

/** Whether a text is JSON. */
export const isJson = remembered((text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
});
