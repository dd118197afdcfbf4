import { expect, test } from '@jest/globals';
import type { RouteSeen } from '../../../core/model/signals.ts';
import { routeName } from '../../../core/model/route.ts';
import { failingRoutes } from '../../../core/signals/failing-routes.ts';
import { base, failure, known, minutes, signals } from '../checks/support/facts.ts';

const get = (path: string) => ({ httpMethod: 'GET', path });
const at = '2026-01-05T10:21:10.000Z';
const logged = (path: string | null, count: number, status = 500) =>
  Array.from({ length: count }, () =>
    failure(['lambda-permission-missing'], { at, status, route: path === null ? null : get(path) }),
  );
const seen = (path: string, failures: number, excess = failures): RouteSeen => ({
  route: get(path),
  requests: 100,
  failures,
  excess,
  since: null,
});

interface Case {
  readonly failures?: ReturnType<typeof logged>;
  readonly routes?: RouteSeen[];
  readonly expected: string[] | null;
}

/** The stage shows 50 failed requests a minute for as long as the symptom lasts. */
test.each<[string, Case]>([
  ['nothing says where', { expected: null }],
  ['the log says it', { failures: logged('/a', 5), expected: ['GET /a'] }],
  [
    'the most hit comes first',
    { failures: [...logged('/a', 2), ...logged('/b', 5)], expected: ['GET /b', 'GET /a'] },
  ],
  ['the log does not', { failures: logged(null, 5), expected: null }],
  [
    'the log says it of some only',
    { failures: [...logged('/a', 5), ...logged(null, 5)], expected: null },
  ],
  ['the metrics of methods say it', { routes: [seen('/a', 5000)], expected: ['GET /a'] }],
  [
    'a method fails as it always did',
    { routes: [seen('/a', 5000), seen('/b', 90, 0)], expected: ['GET /a'] },
  ],
  ['the metrics of methods show little of it', { routes: [seen('/a', 3)], expected: null }],
  [
    'what the log leaves out, the metrics say',
    { failures: logged(null, 5), routes: [seen('/a', 5000)], expected: ['GET /a'] },
  ],
  [
    'answers of the other kind do not count',
    { failures: [...logged('/a', 5), ...logged('/b', 5, 403)], expected: ['GET /a'] },
  ],
])('%s', (_name, { failures = [], routes, expected }) => {
  const facts = base({ metrics: known({ minutes: minutes({ serverErrors: 50 }) }) });
  const found = failingRoutes(facts, signals({ failures, ...(routes && { routes }) }));
  expect(found && found.map(routeName)).toEqual(expected);
});

test('methods whose requests fail the other way come last, where these have become more frequent', () => {
  const facts = base({
    metrics: known({ minutes: minutes({ serverErrors: 30, clientErrors: 30 }) }),
  });
  const failures = [...logged('/b', 5, 403), ...logged('/a', 2)];
  expect(failingRoutes(facts, signals({ failures }))?.map(routeName)).toEqual(['GET /a', 'GET /b']);
});
