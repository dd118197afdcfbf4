import { expect, test } from '@jest/globals';
import { versionChange } from '../../../../core/checks/lambda/helpers/version-change.ts';
import { facts, fn, justPublished, known, minutes, signals } from '../support/facts.ts';

const routes = [{ httpMethod: 'GET', path: '/orders' }];
const alias = { name: 'live', version: '2', revisionId: 'rev-1' };
const published = (at: string) =>
  known([
    { version: '1', lastModified: '2025-12-01T00:00:00.000Z' },
    { version: '2', lastModified: at },
  ]);

/** CloudTrail lists all from seven o'clock until 10:15, and these moves of the alias. */
const listed = (...moves: [at: string, functionVersion: string][]) => ({
  completeFrom: '2026-01-05T07:00:00.000Z',
  completeUntil: '2026-01-05T10:15:00.000Z',
  events: moves.map(([at, functionVersion]) => ({
    at: `2026-01-05T${at}.000Z`,
    source: 'lambda.amazonaws.com',
    name: 'UpdateAlias',
    by: null,
    resources: [{ kind: 'function', id: 'orders' }],
    details: { alias: 'live', functionVersion },
  })),
});
const promoted = { versions: published('2026-01-05T08:50:00.000Z') };

test.each<[string, Parameters<typeof fn>[0], string | null, string[], ReturnType<typeof listed>?]>([
  ['promoted right before', promoted, '1', ['lambda.version-changed'], listed(['10:19:50', '2'])],
  ['promoted five minutes before, and went well', promoted, null, [], listed(['10:15:00', '2'])],
  ['promoted after the first failures', promoted, null, [], listed(['10:22:00', '2'])],
  [
    'moved back and forth',
    {},
    '1',
    ['lambda.version-changed'],
    listed(['10:19:50', '2'], ['09:00:00', '1']),
  ],
  ['promoted, and not listed yet', promoted, '1', ['lambda.alias-moved-unlisted'], listed()],
  [
    'published after what is listed in full',
    { versions: published('2026-01-05T10:16:00.000Z') },
    null,
    ['lambda.alias-move-unknown'],
    listed(),
  ],
  ['published right before', { versions: justPublished }, '1', ['lambda.version-changed']],
  ['published last week', {}, null, []],
  [
    'published ninety minutes before: promoted when?',
    { versions: published('2026-01-05T08:50:00.000Z') },
    null,
    ['lambda.alias-move-unknown'],
  ],
  [
    'published five minutes before, in which hundreds would have failed',
    { versions: published('2026-01-05T10:15:00.000Z') },
    null,
    ['lambda.alias-move-unknown'],
  ],
  [
    'published after the first failures',
    { versions: published('2026-01-05T10:22:00.000Z') },
    null,
    ['lambda.alias-move-unknown'],
  ],
  [
    'a canary',
    { versions: justPublished, alias: known({ ...alias, weights: { '3': 0.2 } }) },
    null,
    ['lambda.alias-weighted'],
  ],
  ['no alias', { versions: justPublished, alias: null }, null, []],
])('%s', (...[, more, previous, codes, changes]) => {
  const world = facts({
    metrics: known({ minutes: minutes({ serverErrors: 50 }) }),
    ...(changes && { changes: known(changes) }),
  });
  const change = versionChange(fn(more), routes, world, signals());
  expect(change.data['previousVersion'] ?? null).toBe(previous);
  expect(change.remedies).toEqual(previous === null ? [] : ['roll-back-alias']);
  expect(change.evidence.map(({ code }) => code)).toEqual(codes);
});
