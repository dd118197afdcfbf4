import { describe, expect, test } from '@jest/globals';
import { defineCheck, healthy } from '../../../core/checks/define-check.ts';
import { checks } from '../../../core/checks/registry.generated.ts';
import { runChecks } from '../../../core/checks/run.ts';
import { known } from '../../../core/model/reading.ts';
import { base, facts, failure, gap, rest, signals, since } from './support/facts.ts';

const place = {
  id: 'lambda-permission-missing',
  domain: 'lambda',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
} as const;

const check = (judge: () => typeof healthy) => defineCheck({ ...place, judge });

describe('runChecks', () => {
  test('adds what the check declares', () => {
    expect(runChecks([check(() => healthy)], facts(), signals())).toEqual([
      {
        verdict: 'healthy',
        check: 'lambda-permission-missing',
        domain: 'lambda',
        symptoms: ['5xx'],
        role: 'breaks',
        hop: 'integration',
        accountsFor: [],
        looksLike: [],
      },
    ]);
  });

  test('turns an exception into unknown', () => {
    const broken = check(() => {
      throw new TypeError('x is undefined');
    });
    expect(runChecks([broken], facts(), signals())).toMatchObject([
      {
        verdict: 'unknown',
        gap: { what: 'lambda-permission-missing', because: 'TypeError: x is undefined' },
      },
    ]);
  });

  test('turns a gap into unknown, with the gap as the reason', () => {
    const blind = check(() => {
      known(gap('lambda:GetPolicy'));
      return healthy;
    });
    expect(runChecks([blind], facts(), signals())).toMatchObject([
      { verdict: 'unknown', ...gap('lambda:GetPolicy') },
    ]);
  });

  test('is unknown where the domain was not read', () => {
    expect(runChecks([check(() => healthy)], base(), signals())).toMatchObject([
      { verdict: 'unknown', gap: { what: 'lambda-permission-missing' } },
    ]);
  });

  test('finds nothing wrong with an API that works', () => {
    const quiet = signals({ since: null, serverErrors: 0 });
    const findings = runChecks(checks, facts(), quiet);
    expect(findings.filter(({ verdict }) => verdict !== 'healthy')).toEqual([]);
    expect(new Set(findings.map(({ check: id }) => id)).size).toBeGreaterThan(15);
  });

  test('never throws, whatever is missing', () => {
    const nothing = facts({
      configuration: {
        ...facts().configuration,
        routes: gap(),
        deployments: gap(),
        links: gap(),
        authorizers: gap(),
        account: gap(),
        rest: rest({ pendingChanges: gap(), usagePlans: gap() }),
      },
      metrics: gap(),
    });
    const findings = runChecks(checks, nothing, signals());
    expect(findings.some(({ verdict }) => verdict === 'faulty')).toBe(false);
  });
});

describe('failures of the past', () => {
  const seen: unknown[] = [];
  const watching = defineCheck({
    ...place,
    judge: (_, { failures }) => {
      seen.push(failures.map(({ at }) => at));
      return healthy;
    },
  });
  const old = failure([], { at: '2026-01-05T10:05:00.000Z' });
  const during = failure([], { at: '2026-01-05T10:21:00.000Z' });
  const last = failure([], { at: '2026-01-05T10:29:00.000Z' });

  test.each([
    ['since the symptom began', since, facts(), [during.at, last.at]],
    ['in the last minutes, where the symptom is gone', null, facts(), [last.at]],
    [
      'all, where the metrics say nothing',
      null,
      facts({ metrics: gap() }),
      [old.at, during.at, last.at],
    ],
  ])('%s', (_, from, world, expected) => {
    runChecks([watching], world, signals({ since: from, failures: [old, during, last] }));
    expect(seen.pop()).toEqual(expected);
  });
});
