import { expect, test } from '@jest/globals';
import { isTemporary } from '../../../core/aws/temporary.ts';

const conflict = (name: string, message: string) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 409 } });

test.each([
  [
    'ConflictException',
    'Unable to complete operation due to concurrent modification. Please try again later.',
    true,
  ],
  [
    'ResourceConflictException',
    'The operation cannot be performed at this time. An update is in progress for resource: arn',
    true,
  ],
  ['ResourceConflictException', 'The statement id (ours) provided already exists.', false],
  ['ConflictException', 'Stage already exists', false],
  ['BadRequestException', 'Please try again later', false],
])('%s: %s', (name, message, temporary) =>
  expect(isTemporary(conflict(name, message))).toBe(temporary),
);

test.each([
  [200, true],
  [404, false],
  [502, true],
])('an answer with status %i that could not be read: %s', (statusCode, temporary) =>
  expect(
    isTemporary(
      Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode } }),
    ),
  ).toBe(temporary),
);
