import { expect, test } from '@jest/globals';
import { BeyondSimulator } from '../../../../simulator/beyond-simulator.ts';
import { keyInMessage } from '../../../../simulator/gateway/websocket/select-route.ts';

test.each([
  ['$request.body.action', '{"action":"send"}', 'send'],
  ['${request.body.action}', '{"action":"send"}', 'send'],
  ['$request.body.do.what', '{"do":{"what":"send"}}', 'send'],
  ['$request.body.action', '{"other":"send"}', undefined],
  ['$request.body.action', '{"action":7}', undefined],
  ['$request.body.action', 'hello', undefined],
])('%s of %s', (expression, body, expected) => {
  expect(keyInMessage(expression, body)).toBe(expected);
});

test('an expression that reads something else', () => {
  expect(() => keyInMessage('$request.header.action', '{}')).toThrow(BeyondSimulator);
});
