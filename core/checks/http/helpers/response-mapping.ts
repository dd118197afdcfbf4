import type { Integration } from '../../../model/route.ts';

type Responses = NonNullable<Integration['integrationResponses']>;

/** A response that the integration maps to. */
export type MappedResponse = Responses[string];

const responsesOf = ({ integrationResponses = {} }: Integration): MappedResponse[] =>
  Object.values(integrationResponses);

/** The response for what no pattern matches; undefined where there is none. */
export const defaultResponse = (integration: Integration): MappedResponse | undefined =>
  responsesOf(integration).find(({ selectionPattern }) => selectionPattern === undefined);

/**
 * The response whose pattern matches the whole of `selector`: the status of a backend, or the message of a function's error.
 * @returns undefined where none does; a pattern that only Java understands matches nothing here
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export const matchedResponse = (
  integration: Integration,
  selector: string,
): MappedResponse | undefined =>
  responsesOf(integration).find(
    ({ selectionPattern }) =>
      selectionPattern !== undefined && (patternOf(selectionPattern)?.test(selector) ?? false),
  );

/** Whether every pattern can be tried here: API Gateway reads them as Java does. */
export const isReadable = (integration: Integration): boolean =>
  responsesOf(integration).every(
    ({ selectionPattern }) =>
      selectionPattern === undefined || patternOf(selectionPattern) !== null,
  );

function patternOf(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 's');
  } catch {
    return null;
  }
}
