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

test.each<[string, Parameters<typeof fn>[0], string | null, string[]]>([
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
])('%s', (_name, more, previous, codes) => {
  const world = facts({ metrics: known({ minutes: minutes({ serverErrors: 50 }) }) });
  const change = versionChange(fn(more), routes, world, signals());
  expect(change.data['previousVersion'] ?? null).toBe(previous);
  expect(change.remedies).toEqual(previous === null ? [] : ['roll-back-alias']);
  expect(change.evidence.map(({ code }) => code)).toEqual(codes);
});
