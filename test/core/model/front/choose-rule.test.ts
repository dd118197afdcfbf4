import { expect, test } from '@jest/globals';
import {
  chooseRule,
  conditionsOf,
  hides,
  restOf,
} from '../../../../core/model/front/choose-rule.ts';
import type { RoutingRule } from '../../../../core/model/front/routing-rule.ts';

const rule = (id: string, priority: number, more: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  priority,
  headers: [],
  basePath: '',
  apiId: id,
  stage: 'prod',
  stripBasePath: false,
  ...more,
});
const asks = (name: string, glob: string) => [{ name, glob }];

/** The first example of AWS: https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules-examples.html */
const petstore = [
  rule('efg456', 100),
  rule('abc123', 10, { headers: [asks('Hello', 'World')] }),
  rule('zzz000', 50, {
    basePath: 'PetStoreShopper',
    headers: [asks('Accept', 'image/webp'), asks('Pet', 'Dog-*')],
  }),
];
const both = { pet: 'Dog-Bella', accept: 'image/webp' };

test.each([
  ['/', { hello: 'World' }, 'abc123'],
  ['/PetStoreShopper', { ...both, hello: 'World' }, 'abc123'],
  ['/PetStoreShopper', both, 'zzz000'],
  ['/PetStoreShopper/cats', both, 'zzz000'],
  ['/petstoreshopper', both, 'efg456'],
  ['/PetStoreShoppers', both, 'efg456'],
  ['/PetStoreShopper', { pet: 'Dog-Bella' }, 'efg456'],
  ['/', { hello: 'world' }, 'efg456'],
])('%s with %j goes by rule %s', (path, headers, expected) => {
  expect(chooseRule(petstore, path, headers)?.id).toBe(expected);
});

test('without a rule for the rest, nothing takes it', () => {
  expect(chooseRule(petstore.slice(1), '/Admin', { pet: 'Dog-Bella' })).toBeUndefined();
});

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html */
test.each([
  ['a*', ['account', 'alpha']],
  ['*a', ['alpha', 'beta']],
  ['*a*', ['account', 'alpha', 'backup', 'beta']],
  ['*', ['account', 'alpha', 'backup', 'beta', 'users']],
  ['beta', ['beta']],
])('the header glob %s', (glob, expected) => {
  const taking = [rule('r', 1, { headers: [asks('X-Version', glob)] })];
  const values = ['account', 'alpha', 'backup', 'beta', 'users'];
  expect(values.filter((value) => chooseRule(taking, '/', { 'x-version': value }))).toEqual(
    expected,
  );
});

test.each([
  [true, '/dogs'],
  [false, '/PetStoreShopper/dogs'],
])('a base path that is stripped: %s', (stripBasePath, expected) => {
  const taking = rule('r', 1, { basePath: 'PetStoreShopper', stripBasePath });
  expect(restOf(taking, '/PetStoreShopper/dogs')).toBe(expected);
});

const beta = asks('x-version', 'beta');
test.each<[string, Partial<RoutingRule>, Partial<RoutingRule>, boolean]>([
  ['everything before a path', {}, { basePath: 'shop' }, true],
  ['a path before a longer one', { basePath: 'shop' }, { basePath: 'shop/v2' }, true],
  ['a path before everything', { basePath: 'shop' }, {}, false],
  ['another path', { basePath: 'shop' }, { basePath: 'shops' }, false],
  ['a header before none', { headers: [beta] }, {}, false],
  [
    'a header before the same and another',
    { headers: [beta] },
    { headers: [asks('a', 'b'), beta] },
    true,
  ],
  [
    'a header before another value',
    { headers: [beta] },
    { headers: [asks('x-version', 'b*')] },
    false,
  ],
])('%s hides it: %#', (_, first, second, expected) => {
  expect(hides(rule('a', 1, first), rule('b', 2, second))).toBe(expected);
  expect(hides(rule('a', 3, first), rule('b', 2, second))).toBe(false);
});

test.each<[Partial<RoutingRule>, string]>([
  [{}, '-'],
  [{ basePath: 'shop', headers: [beta, asks('a', '*')] }, '/shop, x-version: beta, a: *'],
])('conditions in one text', (more, expected) => {
  expect(conditionsOf(rule('r', 1, more))).toBe(expected);
});
