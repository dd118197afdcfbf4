import { describe, expect, test } from '@jest/globals';
import { doubtOf } from '../../../core/diagnosis/doubt.ts';
import type { Explanation } from '../../../core/diagnosis/explanation.ts';
import type { FaultyFinding, Finding } from '../../../core/model/finding.ts';
import { failure, gap, known, linkPath, signals } from '../checks/support/facts.ts';
import { diagnosed, link, linkFailures } from './weighed.ts';

const found = (more: Partial<FaultyFinding> = {}): FaultyFinding => ({
  verdict: 'faulty',
  check: 'http-deployment-failed',
  domain: 'deployment',
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  accountsFor: ['http-route-not-found'],
  looksLike: [],
  subject: 'v1',
  confidence: 'likely',
  evidence: [],
  routes: [{ httpMethod: 'GET', path: '/feed' }],
  remedies: [],
  ...more,
});
/** Another check, which could not be made. */
const unmade = (check: string, subject?: string): Finding => ({
  ...found({ check, accountsFor: [] }),
  verdict: 'unknown',
  gap: { what: 'apigateway:GetRoutes', because: 'It was not read.' },
  ...(subject === undefined ? { subject: undefined as never } : { subject }),
});
const lost = [failure(['http-deployment-failed', 'http-route-not-found'], { route: null })];
const explanation: Explanation = { named: lost, silent: [], contradicting: [], root: null };
const doubts = (finding: FaultyFinding, ...others: Finding[]) =>
  doubtOf(finding, explanation, signals({ failures: lost }), lost, [finding, ...others]);

describe('what could not be checked and would write the same lines, without a route', () => {
  test.each<[string, FaultyFinding, Finding, string | null]>([
    ['another cause', found({ accountsFor: [] }), unmade('http-route-not-found'), 'doubt'],
    ['what the finding brings about', found(), unmade('http-route-not-found'), null],
    ['the same elsewhere', found(), unmade('http-route-not-found', 'v2'), 'doubt'],
    ['the same check elsewhere', found(), unmade('http-deployment-failed', 'v2'), 'doubt'],
    ['the same check of the same thing', found(), unmade('http-deployment-failed', 'v1'), null],
    [
      'what lies behind a thing that is proven to be broken',
      found({ confidence: 'certain', accountsFor: [] }),
      unmade('http-route-not-found', 'v1'),
      null,
    ],
    [
      'what lies behind a thing that is likely to be broken',
      found({ accountsFor: [] }),
      unmade('http-route-not-found', 'v1'),
      'doubt',
    ],
  ])('%s', (_name, finding, other, doubt) => {
    expect(doubts(finding, other)).toBe(doubt === null ? null : 'diagnosis.route-not-logged');
  });
});

describe('links of which all lines are without a route', () => {
  test('behind a broken one nothing can be checked because it is broken', () => {
    const lines = linkFailures.map((one) => ({ ...one, route: null }));
    const diagnosis = diagnosed(link({ loadBalancer: known(null) }), { failures: lines });
    expect(diagnosis.causes).toMatchObject([
      { check: 'vpclink-v1-lb-deleted', confidence: 'certain' },
    ]);
  });

  test('another link could not be checked', () => {
    const unread = linkPath({ connectionId: 'link-2', link: gap(), loadBalancer: gap() });
    const broken = linkPath({ loadBalancer: known(null) });
    const diagnosis = diagnosed(
      { ...link({}), 'vpc-link': { paths: [broken, unread] } },
      { failures: linkFailures.map((one) => ({ ...one, route: null })) },
    );
    expect(diagnosis.causes).toMatchObject([
      {
        check: 'vpclink-v1-lb-deleted',
        confidence: 'possible',
        evidenceAgainst: [{ code: 'diagnosis.route-not-logged' }],
      },
    ]);
  });
});
