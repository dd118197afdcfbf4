import { describe, expect, test } from '@jest/globals';
import type { Signals } from '../../../core/model/signals.ts';
import {
  configuration,
  failure,
  fn,
  gap,
  justDeployed,
  known,
  rest,
} from '../checks/support/facts.ts';
import {
  diagnosed,
  lambda,
  permissionCauses,
  many,
  permission,
  permissionFailures,
  link,
} from './weighed.ts';

describe('red herrings', () => {
  test('a proven fault on methods that do not fail is unrelated', () => {
    const diagnosis = diagnosed(
      { ...link({ listeners: known([]) }), lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-permission-missing']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'vpclink-v1-listener-missing',
        evidenceAgainst: [{ code: 'diagnosis.no-failure-here' }],
      },
    ]);
  });

  test('a proven fault on the failing methods, whose log names another cause', () => {
    const thrown = many(
      6,
      failure(['lambda-unhandled-error', 'lambda-init-error'], { status: 502 }),
    );
    const erring = known({
      invocations: 9,
      errors: 6,
      throttles: 0,
      durationMax: 9,
      concurrentMax: 1,
    });
    const diagnosis = diagnosed(
      { lambda: lambda(fn({ reservedConcurrency: known(0), metrics: erring })) },
      { failures: thrown },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-unhandled-error']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'lambda-reserved-concurrency-low',
        evidenceAgainst: [{ code: 'diagnosis.other-reason' }],
      },
    ]);
  });

  test('a throttle does not cause a 5XX alarm', () => {
    const throttled = configuration({
      rest: rest({
        methodSettings: { '*/*': { loggingLevel: 'INFO', throttlingRateLimit: 0 } },
      }),
    });
    const diagnosis = diagnosed(
      { configuration: throttled, lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(['lambda-permission-missing']);
    expect(diagnosis.unrelated).toMatchObject([
      {
        check: 'throttle-zero-limit',
        score: 0,
        evidenceAgainst: [{ code: 'diagnosis.other-symptom' }],
      },
    ]);
  });

  test('failures of the other kind explain nothing', () => {
    const diagnosis = diagnosed(
      { lambda: permission },
      { symptom: '4xx', failures: permissionFailures, clientErrors: 500 },
    );
    expect(diagnosis).toMatchObject({ verdict: 'no-cause', causes: [], routesHit: [] });
  });

  test('a deployment just before is no cause where what is proven explains everything', () => {
    const diagnosis = diagnosed(
      { configuration: justDeployed(), lambda: permission },
      { failures: permissionFailures },
    );
    expect(diagnosis.causes.map(({ check, explains }) => [check, explains])).toEqual([
      ['lambda-permission-missing', 8],
    ]);
    expect(diagnosis.unrelated.map(({ check }) => check)).toEqual(['bad-deployment-rollback']);
    expect(diagnosis.recentChanges).toMatchObject([
      { what: { code: 'diagnosis.deployment-created', args: { id: 'd2' } }, beforeSymptom: 10 },
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['nothing else explains', ['mapping-request-transform-failed'], ['bad-deployment-rollback']],
    ['the log gives no reason', [], ['bad-deployment-rollback']],
    ['the log names what no deployment makes', ['http-dns-failure'], []],
    [
      'the log may mean what one makes',
      ['http-dns-failure', 'stage-variable-missing'],
      ['bad-deployment-rollback'],
    ],
  ])('a deployment just before, where %s', (_name, causes, expected) => {
    const diagnosis = diagnosed(
      { configuration: justDeployed() },
      { failures: many(5, failure(causes)) },
    );
    expect(diagnosis.causes.map(({ check }) => check)).toEqual(expected);
  });
});

describe('what is more than usual', () => {
  const stockRoute = { httpMethod: 'GET', path: '/stock' };
  const seen = (path: string, requests: number, failures: number, excess = failures) => ({
    route: { httpMethod: 'GET', path },
    requests,
    failures,
    excess,
    since: null,
  });
  const elsewhere = (count: number) =>
    many(count, failure([], { route: stockRoute, requestId: 'other', lines: [] }));
  const dark = { execution: gap('logs:FilterLogEvents'), access: gap('logs:FilterLogEvents') };
  const routeless = many(8, failure(permissionCauses, { route: null }));

  test.each<[string, Partial<Signals>, string, [string, string, boolean][]]>([
    [
      'a fault that fails as often as before is no cause',
      {
        failures: [...many(7, failure(permissionCauses)), ...elsewhere(90)],
        routes: [seen('/orders', 100, 7, 0), seen('/stock', 100, 90)],
      },
      'no-cause',
      [],
    ],
    [
      'a small part is a minor cause, and only a part of the answer',
      { failures: [...many(5, failure(permissionCauses)), ...elsewhere(95)] },
      'partly-explained',
      [['lambda-permission-missing', 'certain', true]],
    ],
    [
      'a third is a cause, and only a part of the answer',
      { failures: [...many(30, failure(permissionCauses)), ...elsewhere(60)] },
      'partly-explained',
      [['lambda-permission-missing', 'certain', false]],
    ],
    [
      'no log, and nobody calls its method',
      { logsRead: false, routes: [seen('/orders', 0, 0), seen('/stock', 100, 90)] },
      'unknown',
      [],
    ],
    [
      'no log, and its method is the one that fails',
      { logsRead: false, routes: [seen('/orders', 100, 90), seen('/stock', 100, 0)] },
      'cause-found',
      [['lambda-permission-missing', 'certain', false]],
    ],
    [
      'no log, and nothing tells the methods apart',
      { logsRead: false },
      'cause-found',
      [['lambda-permission-missing', 'possible', false]],
    ],
    [
      'lines without a route, and nobody calls its method',
      { failures: routeless, routes: [seen('/orders', 0, 0), seen('/stock', 100, 90)] },
      'no-cause',
      [],
    ],
    [
      'lines without a route, and nothing else would write them',
      { failures: routeless },
      'cause-found',
      [['lambda-permission-missing', 'certain', false]],
    ],
  ])('%s', (_name, more, verdict, expected) => {
    const world =
      more.logsRead === false ? { lambda: permission, logs: dark } : { lambda: permission };
    const diagnosis = diagnosed(world, more);
    expect(diagnosis.verdict).toBe(verdict);
    expect(
      diagnosis.causes.map(({ check, confidence, minor = false }) => [check, confidence, minor]),
    ).toEqual(expected);
    if (expected.length === 0)
      expect(diagnosis.unrelated.map(({ check }) => check)).toContain('lambda-permission-missing');
  });

  test('lines without a route that something unchecked would write, too', () => {
    const gone = fn({ arn: 'arn:catalog', name: 'catalog', policy: gap() });
    const diagnosis = diagnosed(
      { lambda: lambda(fn({ policy: known([]) }), gone) },
      { failures: routeless },
    );
    expect(diagnosis.causes).toMatchObject([
      {
        check: 'lambda-permission-missing',
        confidence: 'possible',
        evidenceAgainst: [{ code: 'diagnosis.route-not-logged' }],
      },
    ]);
  });
});
