import { remembered } from '../../remembered.ts';
import type { Answer } from '../answer.ts';

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

/** Whether a text is JSON. */
export const isJson = remembered((text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
});
