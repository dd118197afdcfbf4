import { BeyondSimulator } from '../../beyond-simulator.ts';
import { remembered } from '../../remembered.ts';

const bodyField = /^\$(?:request\.body|\{request\.body)\.([\w.]+)\}?$/;

/**
 * What a message names as its route: the field of its JSON body that the API's expression points to.
 * @returns undefined where the message has no such field, or is not JSON
 * @throws BeyondSimulator for an expression of another kind
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
 */
export function keyInMessage(expression: string, body: string): string | undefined {
  const field = bodyField.exec(expression)?.[1];
  if (field === undefined)
    throw new BeyondSimulator(`The simulator cannot evaluate the expression ${expression}.`);
  let value = parsed(body);
  for (const name of field.split('.'))
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[name]
        : undefined;
  return typeof value === 'string' ? value : undefined;
}

const parsed = remembered((body): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
});
