import { describe, expect, test } from '@jest/globals';
import { type Expectation, expectationSchema } from '../../simulator/expectation.ts';
import { compareChain } from '../../simulator/judge/chain.ts';
import { compareOutcome, compareRounds, compareSet } from '../../simulator/judge/compare.ts';
import { missesOf } from '../../simulator/judge/misses.ts';
import type { Round } from '../../simulator/judge/rounds.ts';
import { wrongFixes } from '../../simulator/judge/wrong-fixes.ts';

const round = (more: Partial<Round> = {}): Round => ({
  incident: 1,
  round: 1,
  cause: 'a',
  confidence: 'certain',
  hides: false,
  causes: ['a'],
  held: ['a'],
  plan: { remedy: 'fix-a', risk: 'low', hash: '0' },
  writes: [{ call: 'lambda:AddPermission', status: 'applied' }],
  ...more,
});
const expected = (more: object): Expectation =>
  expectationSchema.parse({ cause: 'a', outcome: 'recovered', ...more });

describe('answers by round', () => {
  test.each<[unknown, (string | null)[], string[]]>([
    ['a', ['a', 'b'], []],
    [null, [null], []],
    [null, [], []],
    ['a', [], ['cause of round 1: expected a, got null']],
    [['a', 'b'], ['a', 'c'], ['cause of round 2: expected b, got c']],
    [{ anyOf: ['a', 'b'] }, ['b'], []],
    [{ anyOf: ['a', null] }, [], []],
    [['a', { anyOf: ['b', 'c'] }], ['a', 'c'], []],
    [{ anyOf: ['a', 'b'] }, ['c'], ['cause of round 1: expected a or b, got c']],
  ])('%j and %j', (cause, got, misses) => {
    const { cause: right = null } = expected({ cause });
    expect(compareRounds('cause', right, got)).toEqual(misses);
  });
});

describe('an exact set', () => {
  test.each<[string, string[], string[]]>([
    ['complete, in another order', ['b', 'a'], []],
    ['the other right answer', ['c', 'a'], []],
    ['one missing', ['a'], ['causes: b or c is missing']],
    ['one too many', ['a', 'b', 'd'], ['causes: d is none of them']],
  ])('%s', (_, got, misses) => {
    expect(compareSet(['a', { anyOf: ['b', 'c'] }], got)).toEqual(misses);
  });
  test('a member that can be missing', () => {
    expect(compareSet([{ anyOf: ['a', null] }], [])).toEqual([]);
  });
});

test.each<[string | string[], string, boolean]>([
  ['recovered', 'recovered', true],
  ['healthy', 'recovered-by-itself', true],
  ['recovered', 'recovered-by-itself', true],
  ['recovered-by-itself', 'recovered', false],
  [['healthy', 'none'], 'none', true],
  [['healthy', 'none'], 'escalated', false],
])('outcome %j is met by %s: %s', (right, got, met) => {
  expect(compareOutcome(right, got).length === 0).toBe(met);
});

describe('a wrong fix', () => {
  test.each<[string, object, Partial<Round>, boolean]>([
    ['the right remedy', { remedy: 'fix-a' }, {}, false],
    ['one of the right remedies', { remedy: ['fix-b', { anyOf: ['fix-a', null] }] }, {}, false],
    ['another remedy', { remedy: 'fix-b' }, {}, true],
    ['any remedy where none is right', { remedy: null }, {}, true],
    ['a plan that was not carried out', { remedy: null }, { writes: [] }, false],
    ['nothing said of remedies', {}, {}, false],
    ['an unchanged account', { unchanged: true }, {}, true],
    ['no cause', { cause: null }, {}, true],
    ['a remedy of a later incident', { remedy: null, incidents: [{ remedy: 'fix-a' }] }, {}, false],
    [
      'undone',
      { remedy: null },
      { writes: [{ call: 'lambda:AddPermission', status: 'undone' }] },
      true,
    ],
  ])('%s', (_, more, own, wrong) => {
    expect(wrongFixes(expected(more), [round(own)]).length > 0).toBe(wrong);
  });
});

describe('a chain', () => {
  const cause = {
    check: 'a',
    domain: 'lambda' as const,
    subject: 'arn:aws:lambda:eu-central-1:210987654321:function:orders:live',
    role: 'breaks' as const,
    hop: 'integration' as const,
    score: 1,
    confidence: 'certain' as const,
    evidenceFor: [],
    evidenceAgainst: [],
    routes: [{ httpMethod: 'GET', path: '/orders' }],
    explains: 1,
    remedies: [],
  };
  test.each<[object, number]>([
    [{ hop: 'integration', resource: 'orders:live', route: 'GET /orders' }, 0],
    [{ hop: 'backend', resource: 'catalog', route: 'POST /orders' }, 3],
    [{}, 0],
  ])('%j: %d misses', (chain, misses) => {
    expect(compareChain(chain, cause)).toHaveLength(misses);
    expect(compareChain(chain, undefined)).toEqual(['chain: there is no cause']);
  });
});

describe('everything that a scenario can expect', () => {
  const result = {
    outcome: 'recovered',
    incidents: [],
    rounds: [round({ causes: ['a', 'b'], held: ['a'] })],
    unchanged: false,
    subjects: ['[Gateway Medic] Approve? Grant: shop/prod'],
    wrongFixes: [],
    calls: ['apigateway:GetStage'],
    advice: false,
  };
  test.each<[object, string[]]>([
    [{}, []],
    [{ unchanged: true }, ['unchanged: the configuration is not what it was']],
    [{ not: ['a', 'b'] }, ['not: a was named as the cause']],
    [{ forbidden: { causes: ['b'] } }, ['forbidden: b was named']],
    [{ forbidden: { writes: 'any' } }, ['forbidden: lambda:AddPermission was written']],
    [{ forbidden: { writes: ['lambda:UpdateAlias'] } }, []],
    [{ says: ['owner.by-stack'] }, ['says: no plan says owner.by-stack']],
    [{ forbidden: { calls: ['apigateway:TestInvokeMethod'] } }, []],
    [
      { forbidden: { calls: ['apigateway:GetStage'] } },
      ['forbidden: apigateway:GetStage was called'],
    ],
    [{ messages: { sent: ['Approve?'], notSent: ['Action required'] } }, []],
    [
      { messages: { sent: ['Recovered'], notSent: ['Approve?'] } },
      ['messages: no "Recovered" was sent', 'messages: "Approve?" was sent'],
    ],
    [{ causes: ['a', 'b'] }, ['causes: b is missing']],
    [{ incidents: [{ cause: 'a' }] }, ['incident 2, which was expected, did not open']],
  ])('%j', (more, misses) => {
    expect(missesOf(expected(more), result)).toEqual(misses);
  });
});

test.each<[object, boolean]>([
  [{ outcome: 'none' }, false],
  [{ causes: [], outcome: 'none' }, true],
  [{ cause: null, outcome: [] }, false],
  [{ cause: { anyOf: [] }, outcome: 'none' }, false],
  [{ cause: null, outcome: 'none', forbidden: { writes: ['AddPermission'] } }, false],
])('%j is an expectation: %s', (value, valid) => {
  expect(expectationSchema.safeParse(value).success).toBe(valid);
});
