import { describe, expect, test } from '@jest/globals';
import type { RemedyId } from '../../../core/model/ids.generated.ts';
import type { ApiKind } from '../../../core/model/target.ts';
import { MissingEvidence } from '../../../core/model/reading.ts';
import { defineRemedy, type Proposal } from '../../../core/remedies/define-remedy.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { call, operation } from '../../../core/remedies/operations.ts';
import { planFor, planning, type PlanInput } from '../../../core/remedies/plan.ts';
import { cause, facts, target } from './facts.ts';

const remove = { FunctionName: 'orders', StatementId: 's' };
const proposal: Proposal = {
  operations: [
    operation('grant', call('lambda:AddPermission', remove), {
      expects: null,
      undo: [call('lambda:RemovePermission', remove)],
    }),
  ],
  blastRadius: [],
  lifetime: 'permanent',
};
const remedy = (id: string, plan: () => Proposal | null, apis: readonly ApiKind[] = ['REST']) =>
  defineRemedy({ id: id as RemedyId, apis, risk: 'low', writes: [], undoes: [], plan });

const remedies = [
  remedy('helps', () => proposal),
  remedy('helps-riskily', () => ({ ...proposal, risk: 'high' })),
  remedy('cannot-help', () => null),
  remedy('for-others', () => proposal, ['HTTP']),
  remedy('lacks-evidence', () => {
    throw new MissingEvidence({ what: 'lambda:GetPolicy', because: 'AccessDenied' });
  }),
];

const input = (ids: string[], changes: Partial<PlanInput> = {}): PlanInput => ({
  incidentId: 'i-1',
  target,
  cause: cause({ remedies: ids as RemedyId[] }),
  facts: facts(),
  now: '2026-01-05T03:10:00.000Z',
  disabled: [],
  approvalTimeout: 3600,
  remedies,
  ...changes,
});

describe('which remedy is planned', () => {
  test.each([
    ['the first that helps', ['cannot-help', 'helps'], [], 'helps', ['plan.does-not-apply']],
    ['none of another kind of API', ['for-others'], [], null, ['plan.does-not-apply']],
    ['none that is switched off', ['helps'], ['helps'], null, ['plan.disabled-remedy']],
    ['none that lacks evidence', ['lacks-evidence'], [], null, ['plan.missing-evidence']],
    ['none that does not exist', ['no-such'], [], null, ['plan.unknown-remedy']],
    ['none where the cause names none', [], [], null, []],
  ])('%s', (_, ids, disabled, expected, passedOver) => {
    const result = planning(input(ids, { disabled }));
    expect(result.plan?.remedy ?? null).toBe(expected);
    expect(result.passedOver.map(({ code }) => code)).toEqual(passedOver);
  });
});

test('a case can be riskier than its remedy, never safer', () => {
  expect(planFor(input(['helps']))?.risk).toBe('low');
  expect(planFor(input(['helps-riskily']))?.risk).toBe('high');
});

test('it says what it touches and until when it can be approved', () => {
  const plan = planFor(input(['helps']));
  expect(plan?.expiresAt).toBe('2026-01-05T04:10:00.000Z');
  expect(plan?.blastRadius).toEqual([
    { code: 'plan.routes', args: { count: 1, routes: 'GET /orders' } },
    { code: 'plan.requests-per-minute', args: { perMinute: 80 } },
  ]);
});

describe('the hash', () => {
  const plan = planFor(input(['helps']))!;
  test('is over every field but itself', () => {
    expect(plan.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(plan)).toBe(plan.hash);
    expect(hashOf({ ...plan, risk: 'high' })).not.toBe(plan.hash);
  });
  test('does not depend on the order of fields', () => {
    const shuffled = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan;
    expect(hashOf(shuffled)).toBe(plan.hash);
    expect(hashOf(JSON.parse(JSON.stringify(plan)) as typeof plan)).toBe(plan.hash);
  });
});
