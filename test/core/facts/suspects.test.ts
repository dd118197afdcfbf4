import { expect, test } from '@jest/globals';
import type { InvokedFunction } from '../../../core/facts/lambda/invoked.ts';
import { sparedGap, suspectsAmong } from '../../../core/facts/lambda/suspects.ts';

const get = (path: string) => ({ httpMethod: 'GET', path });

/** Functions of a method each; the first also guards the method of the last. */
const functions = (count: number): InvokedFunction[] =>
  Array.from({ length: count }, (_, index) => ({
    arn: `arn:aws:lambda:us-east-1:111122223333:function:f${index}`,
    functionArn: `arn:aws:lambda:us-east-1:111122223333:function:f${index}`,
    name: `f${index}`,
    qualifier: null,
    region: 'us-east-1',
    account: '111122223333',
    routes: [{ httpMethod: 'ANY', path: `/${index}` }],
    authorizes: index === 0 ? [get(`/${count - 1}`)] : [],
  }));

test.each<[string, number, string[] | null, { read: string[]; beyond: number; spared: number }]>([
  ['few are all read', 3, ['/1'], { read: ['f0', 'f1', 'f2'], beyond: 0, spared: 0 }],
  [
    'of many, those of the failing methods',
    50,
    ['/7', '/3'],
    { read: ['f7', 'f3'], beyond: 0, spared: 48 },
  ],
  [
    'an authorizer with the methods that it guards',
    50,
    ['/49'],
    { read: ['f0', 'f49'], beyond: 0, spared: 48 },
  ],
  [
    'none where the failing methods have none',
    50,
    ['/static'],
    { read: [], beyond: 0, spared: 50 },
  ],
])('%s', (_name, count, failing, expected) => {
  const found = suspectsAmong(functions(count), failing && failing.map(get));
  expect({
    read: found.read.map(({ name }) => name),
    beyond: found.beyond.length,
    spared: found.spared.length,
  }).toEqual(expected);
});

test('where nobody knows what fails, all may matter, and those beyond the most are not read', () => {
  const found = suspectsAmong(functions(200), null);
  expect(found.read).toHaveLength(30);
  expect(found.beyond).toHaveLength(170);
  expect(sparedGap(found)).toBeNull();
});

test('functions that were not read are told', () => {
  expect(sparedGap(suspectsAmong(functions(50), [get('/7')]))?.because).toBe(
    'Of 50 functions behind the API, 49 were not read: no method uses them that fails more than usual.',
  );
});
