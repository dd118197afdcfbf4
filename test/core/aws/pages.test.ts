import { expect, test } from '@jest/globals';
import { pages } from '../../../core/aws/pages.ts';

test('pages until there is no token', async () => {
  const tokens: (string | undefined)[] = [];
  const outputs = await pages(
    async (token) => {
      tokens.push(token);
      return tokens.length < 3 ? { next: `t${tokens.length}` } : {};
    },
    (output: { next?: string }) => output.next,
  );
  expect(tokens).toEqual([undefined, 't1', 't2']);
  expect(outputs).toHaveLength(3);
});

test('an empty token is the end', async () => {
  expect(
    await pages(
      async () => ({ next: '' }),
      ({ next }) => next,
    ),
  ).toHaveLength(1);
});

test('a token that comes back for ever is an error', async () => {
  await expect(
    pages(
      async () => ({ next: 'same' }),
      ({ next }) => next,
    ),
  ).rejects.toThrow('pages');
});
