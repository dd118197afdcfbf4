import { expect, test } from '@jest/globals';
import { aimOf, verdictOn } from '../../../core/engine/verdict-on.ts';
import type { Finding } from '../../../core/model/finding.ts';

const check = 'vpclink-v1-failed';
const place = {
  check,
  domain: 'vpc-link',
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  accountsFor: [],
  looksLike: [],
} as const;
const gap = { what: 'apigateway:GetVpcLinks', because: 'TooManyRequestsException' };
const found = (more: object) => ({ ...place, ...more }) as unknown as Finding;
const catalog = { httpMethod: 'GET', path: '/catalog' };
const admin = { httpMethod: 'GET', path: '/admin' };
const faulty = (subject: string, routes: unknown = [catalog]) =>
  found({ verdict: 'faulty', subject, confidence: 'certain', evidence: [], routes });
const unknown = (subject?: string) =>
  found({ verdict: 'unknown', gap, ...(subject !== undefined && { subject }) });
const healthy = found({ verdict: 'healthy' });

/** Before the change, `ours` and `theirs` were faulty, and `unread` could not be looked at. */
const diagnosis = {
  causes: [{ check, subject: 'ours', routes: [catalog] }],
  unrelated: [
    { check, subject: 'theirs', routes: [admin] },
    { check: 'another', subject: 'new', routes: 'all' },
  ],
  notChecked: [
    { check, subject: 'unread', gap },
    { check: 'another', gap },
  ],
} as unknown as Parameters<typeof aimOf>[2];

test.each([
  ['healthy', [healthy], 'healthy'],
  ['nothing of its kind is left', [], 'healthy'],
  ['still faulty', [healthy, faulty('ours')], 'faulty'],
  ['could not be looked at', [unknown('ours')], 'unknown'],
  ['nothing could be looked at', [unknown()], 'unknown'],
  ['what could not be looked at goes by another name', [healthy, unknown('new')], 'unknown'],
  ['what took its place is faulty, too', [faulty('new')], 'faulty'],
  ['what took its place breaks every method', [faulty('new', 'all')], 'faulty'],
  ['another method is broken since', [healthy, faulty('new', [admin])], 'healthy'],
  ['another was faulty before', [healthy, faulty('theirs')], 'healthy'],
  ['another could not be looked at before', [healthy, unknown('unread')], 'healthy'],
  ['another that was faulty cannot be looked at now', [unknown('theirs')], 'healthy'],
  ['the fault counts before what is unknown', [unknown('new'), faulty('ours')], 'faulty'],
] as const)('%s', (_, findings, expected) => {
  const aim = aimOf(check, ['ours'], diagnosis);
  expect(verdictOn(aim, findings).verdict).toBe(expected);
});
