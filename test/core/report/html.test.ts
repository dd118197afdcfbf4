import { describe, expect, test } from '@jest/globals';
import { renderHtml } from '../../../core/report/index.ts';
import type { Report } from '../../../core/model/report.ts';
import { diagnosisOf, planOf, reportOf, cause, fake } from '../workflow/samples.ts';

const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\`{{x}}`;

/** Every text of a report that comes from outside, made hostile. */
function hostile(): Report {
  const report = reportOf();
  const [attempt] = report.attempts;
  if (!attempt) throw new Error('The sample has an attempt.');
  const evidence = [fake('unknown.code', { text: attack })];
  const plan = planOf('inc-1', { blastRadius: evidence, remedy: attack });
  const call = {
    service: 'lambda',
    action: attack,
    input: { FunctionName: attack, [attack]: attack },
  };
  return {
    ...report,
    incident: {
      ...report.incident,
      target: { ...report.incident.target, apiName: attack, stage: attack },
      alarm: { ...report.incident.alarm, name: attack, reason: attack },
      joined: [{ ...report.incident.alarm, name: attack }],
      timeline: [
        {
          at: report.incident.openedAt,
          what: { code: 'incident.alarm-fired', args: { alarm: attack } },
        },
      ],
    },
    attempts: [
      {
        ...attempt,
        diagnosis: diagnosisOf({
          causes: [
            {
              ...cause,
              check: attack,
              subject: attack,
              evidenceFor: evidence,
              evidenceAgainst: evidence,
              routes: [{ httpMethod: 'GET', path: attack }],
            },
          ],
          unrelated: [{ ...cause, subject: attack }],
          notChecked: [
            {
              check: attack,
              subject: attack,
              gap: { what: attack, because: attack, allow: attack },
            },
          ],
          readInPart: [{ what: attack, because: attack }],
          routesHit: [{ route: { httpMethod: attack, path: attack }, failures: 1 }],
        }),
        plan: { ...plan, operations: [{ id: 'x', ...call, expects: null, undo: [call] }] },
        decision: {
          incidentId: 'inc-1',
          planHash: plan.hash,
          answer: 'approve',
          by: attack,
          at: report.incident.openedAt,
          reason: attack,
        },
        changes: [
          {
            ...attempt.changes[0]!,
            call,
            before: { [attack]: attack },
            after: attack,
            requestId: attack,
          },
        ],
      },
    ],
    reasons: evidence,
  };
}

describe('the page', () => {
  test('tells the whole incident', async () => {
    const html = await renderHtml(reportOf());
    const missing = [
      'Recovered',
      'orders/prod',
      'Timeline',
      'Diagnosis',
      'lambda-permission-missing',
      'Evidence for it',
      'Evidence against it',
      'Not checked',
      'servicequotas:GetServiceQuota',
      'aws lambda add-permission',
      'aws lambda remove-permission',
      'Blast radius',
      'Approved by kim.',
      'looks right',
      'State before and after',
      'The cause is gone.',
      'incidents/inc-1/1/evidence.json',
    ].filter((part) => !html.includes(part));
    expect(missing).toEqual([]);
  });
  test('stands alone: no script, no link, nothing to load', async () => {
    const html = await renderHtml(reportOf());
    expect(html).not.toMatch(/<script|<link|<iframe|<object|\ssrc=|@import|url\((?!#)/i);
    expect(
      [...html.matchAll(/https?:\/\/[^"'\s<)]+/g)]
        .map(([url]) => url)
        .filter((url) => !url.startsWith('http://www.w3.org/')),
    ).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(html).toMatch(/prefers-color-scheme: dark/);
    expect(html).toMatch(/@media print/);
  });
  test('has one top heading, headings in order, captions and row and column headers', async () => {
    const html = await renderHtml(reportOf());
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<th scope="col">/);
    expect(html).toMatch(/<th scope="row">/);
    expect(html).toMatch(/role="img" aria-label="[^"]+"/);
  });
  test('draws requests, failures and latency, with alarm, change and recovery marked', async () => {
    const html = await renderHtml(reportOf());
    expect(html.match(/<svg/g)).toHaveLength(2);
    for (const mark of ['>alarm<', '>change<', '>recovered<']) expect(html).toContain(mark);
  });
  test('is made of what there is', async () => {
    const report = reportOf({ attempts: [], minutes: [], reasons: [] });
    const html = await renderHtml(report);
    expect(html).not.toContain('<svg');
    expect(html).toContain('Timeline');
  });
});

test('no text from outside becomes markup', async () => {
  const html = await renderHtml(hostile());
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
  expect(html.split('alert(1)').length).toBeGreaterThan(20);
  // What the browser would build: the tags of the hostile page are the tags of a harmless one.
  const tags = (text: string) =>
    new Set([...text.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
  expect([...tags(html)].filter((tag) => !tags(plainPage).has(tag))).toEqual([]);
});
const plainPage = await renderHtml(reportOf());
