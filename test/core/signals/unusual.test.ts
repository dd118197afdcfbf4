import { expect, test } from '@jest/globals';
import { unusual } from '../../../core/signals/unusual.ts';
import { base, failure, known, minute, minutes, signals } from '../checks/support/facts.ts';

/** A failed request of a kind, at a minute past ten. */
const failed = (kind: string, at: number) =>
  failure([kind], { at: new Date(Date.UTC(2026, 0, 5, 10, at, 10)).toISOString() });
const times = (count: number, kind: string, at: number) =>
  Array.from({ length: count }, () => failed(kind, at));

/** Twenty minutes of a hundred requests before the symptom, in which as many failed as the log shows. */
const facts = (usual: number) =>
  base({
    metrics: known({
      minutes: [
        minute('2026-01-05T10:00:00.000Z', { serverErrors: usual }),
        ...minutes({ serverErrors: 50 }).slice(1),
      ],
    }),
  });

test.each<[string, number, ReturnType<typeof failed>[], string[]]>([
  ['nothing failed before', 0, times(3, 'new', 21), ['new']],
  ['as often as before', 40, [...times(40, 'old', 5), ...times(20, 'old', 21)], []],
  ['more often than before', 40, [...times(40, 'old', 5), ...times(60, 'old', 21)], ['old']],
  [
    'one as before, and one that is new',
    40,
    [...times(40, 'old', 5), ...times(20, 'old', 21), ...times(5, 'new', 21)],
    ['new'],
  ],
  ['a log that does not reach back', 40, [...times(4, 'old', 5), ...times(5, 'old', 21)], ['old']],
])('%s', (_name, before, failures, expected) => {
  const sample = failures.filter(({ at }) => at > '2026-01-05T10:20');
  const found = unusual(facts(before), signals({ failures }), sample);
  expect([...new Set(found.flatMap(({ causes }) => causes))]).toEqual(expected);
});

test('what a method always refused is no more than usual, though the method fails more', () => {
  const failures = [...times(40, 'old', 5), ...times(20, 'old', 21), ...times(90, 'new', 21)];
  const { route } = failed('old', 5);
  if (route === null) throw new Error('The failure has no route.');
  const seen = { route, requests: 100, failures: 110, excess: 90, since: null };
  const found = unusual(
    facts(40),
    signals({ failures, routes: [seen] }),
    failures.filter(({ at }) => at > '2026-01-05T10:20'),
  );
  expect([...new Set(found.flatMap(({ causes }) => causes))]).toEqual(['new']);
});
