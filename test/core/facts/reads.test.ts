import { expect, test } from '@jest/globals';
import { defineFacts } from '../../../core/facts/define-facts.ts';

test('a mistyped read does not compile', () => {
  const module = defineFacts<'deployment'>({
    domain: 'deployment',
    // @ts-expect-error -- the call is GetFunctionConfiguration
    reads: ['lambda:GetFunctionConfig'],
    collect: () => Promise.resolve({ contents: [] }),
  });
  expect(module.reads).toHaveLength(1);
});
