import { expect, test } from '@jest/globals';
import { weightsChange } from '../../../../core/checks/lambda/helpers/alias-weights.ts';
import { facts, fn, known, minutes, signals } from '../support/facts.ts';

const routes = [{ httpMethod: 'GET', path: '/orders' }];
const alias = { name: 'live', version: '2', revisionId: 'rev-1', weights: { '3': 0.1 } };

/** CloudTrail lists that the alias was updated, by whom. */
const listed = (...updates: [at: string, by: string | null, of?: string][]) => ({
  completeFrom: '2026-01-05T07:00:00.000Z',
  completeUntil: '2026-01-05T10:15:00.000Z',
  events: updates.map(([at, by, of = 'live']) => ({
    at: `2026-01-05T${at}.000Z`,
    source: 'lambda.amazonaws.com',
    name: 'UpdateAlias',
    by,
    resources: [{ kind: 'function', id: 'orders' }],
    details: { alias: of },
  })),
});
const published = (at: string) =>
  known([
    { version: '2', lastModified: '2025-12-01T00:00:00.000Z' },
    { version: '3', lastModified: `2026-01-05T${at}.000+0000` },
  ]);

test.each<[string, string, ReturnType<typeof listed> | undefined, string[]]>([
  ['set right before', '09:00:00', listed(['10:19:50', 'dana']), ['end-alias-weights']],
  ['set an hour before', '09:00:00', listed(['09:20:00', 'dana']), []],
  ['set after the first failures', '09:00:00', listed(['10:24:00', 'dana']), []],
  ['another alias updated', '01:00:00', listed(['10:19:50', 'dana', 'test']), []],
  ['changed again since', '09:00:00', listed(['10:24:00', 'dana'], ['10:19:50', 'dana']), []],
  ['shifted by CodeDeploy', '09:00:00', listed(['10:19:50', 'codedeploy.amazonaws.com']), []],
  ['not listed yet, published right before', '10:19:45', listed(), ['end-alias-weights']],
  ['not listed yet, published this morning', '09:00:00', listed(), ['end-alias-weights']],
  ['not listed, published last night', '01:00:00', undefined, []],
])('weights of an alias: %s', (_, at, changes, remedies) => {
  const found = weightsChange(
    fn({ alias: known(alias), versions: published(at) }),
    alias,
    routes,
    facts({
      metrics: known({ minutes: minutes({ serverErrors: 50 }) }),
      ...(changes && { changes: known(changes) }),
    }),
    signals(),
  );
  expect(found.remedies).toEqual(remedies);
});
