import { describe, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { grant, planOf } from '../changes/plans.ts';
import { cause } from '../remedies/facts.ts';
import { about, context, plan, settings } from './support/plans.ts';

describe('what rests on weak grounds is never automatic', () => {
  const gap = { what: 'lambda:GetPolicy', because: 'denied' };
  const unread = (...ids: string[]) => ({ notChecked: ids.map((check) => ({ check, gap })) });
  test.each<[string, Diagnosis | null, string[]]>([
    ['proven, and everything read', about({}), []],
    ['likely, and everything read', about({ confidence: 'likely' }), []],
    ['possible', about({ confidence: 'possible' }), ['only-possible']],
    ['a circumstance, however sure', about({ role: 'circumstance' }), ['circumstance']],
    ['only a test names it', about({ confidence: 'likely', probed: true }), ['only-probed']],
    ['nothing is known of it', null, ['cause-unknown']],
    ['the diagnosis does not name it', about({ subject: 'another' }), ['cause-unknown']],
    [
      'likely, and another check is unread',
      about({ confidence: 'likely' }, unread('vpclink-v1-listener-missing')),
      ['unread'],
    ],
    [
      'likely, and what AWS refused others is unread',
      about({ confidence: 'likely' }, unread('operator-iam-denied')),
      [],
    ],
    [
      'likely, and a check of another symptom is unread',
      about({ confidence: 'likely' }, unread('quota-exceeded')),
      [],
    ],
    [
      'proven without a failed request, and another check is unread',
      about({ explains: 0 }, unread('vpclink-v1-listener-missing')),
      ['unread'],
    ],
    ['proven, and another domain is unread', about({}, unread('vpclink-v1-listener-missing')), []],
    [
      'proven, and a check that shares its log lines is unread',
      about({}, unread('lambda-permission-wrong-source-arn')),
      ['unread'],
    ],
    [
      'proven, and what it accounts for is unread',
      about(
        { check: 'vpclink-v1-security-group-blocked', domain: 'vpc-link' },
        unread('vpclink-v1-target-unhealthy'),
      ),
      [],
    ],
    [
      'likely, and what it would account for is unread',
      about(
        {
          check: 'vpclink-v1-security-group-blocked',
          domain: 'vpc-link',
          confidence: 'likely',
        },
        unread('vpclink-v1-target-unhealthy'),
      ),
      ['unread'],
    ],
  ])('%s', (_, diagnosis, codes) => {
    const [of = cause()] = diagnosis?.causes ?? [];
    const { subject } = planOf(grant).cause;
    const planned = plan({ cause: { check: of.check, subject } });
    const judged = judgePlan(planned, settings(), { ...context, diagnosis });
    expect(judged.decision).toBe(codes.length === 0 ? 'automatic' : 'needs-approval');
    if (codes.length > 0)
      expect(judged.reasons.map(({ code }) => code)).toEqual(codes.map((code) => `policy.${code}`));
  });
});
