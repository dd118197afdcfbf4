import check from '../../../../core/checks/http/http-backend-503-overload.ts';
import { configuration, failure, gap, known, minutes, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const at = (path: string, host: string, more: object = {}) =>
  route('GET', path, { type: 'HTTP_PROXY', uri: `https://${host}${path}`, ...more });
const api = (...routes: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(routes) }),
});
const answered = (path: string | null, status = 503) =>
  failure([check.id], {
    status,
    lines: [],
    route: path === null ? null : { httpMethod: 'GET', path },
  });
const two = api(at('/a', 'one.example.com'), at('/b', 'two.example.com'));
const measured = {
  routes: [
    {
      route: { httpMethod: 'GET', path: '/a' },
      requests: 200,
      failures: 50,
      excess: 50,
      since: null,
    },
  ],
};

/** Both methods measured, one of them with ten times its requests since. */
const flooded = (path: string) => {
  const own = (busy: boolean) =>
    minutes().map((one) => ({ ...one, requests: busy && one.at >= since ? 600 : 60 }));
  const byRoute = ['/a', '/b'].map((each) => ({
    route: { httpMethod: 'GET', path: each },
    minutes: own(each === path),
  }));
  return known({ minutes: minutes(), byRoute });
};

const cases: Case[] = [
  ['no HTTP backend', {}, []],
  ['nothing fails', { facts: two, signals: { serverErrors: 0, since: null } }, [healthy, healthy]],
  [
    'one host answers so',
    { facts: two, signals: { failures: [answered('/a'), answered('/a', 502)], ...measured } },
    [
      faulty({
        subject: 'one.example.com',
        confidence: 'certain',
        remedies: [],
        routes: [{ httpMethod: 'GET', path: '/a' }],
        data: { statuses: '503 502' },
      }),
      healthy,
    ],
  ],
  [
    'one host answers so, and no log says why other requests fail',
    {
      facts: { ...two, logs: { execution: gap(), access: known([]) } },
      signals: {
        logsRead: true,
        failures: [answered('/a'), failure([], { status: 500, lines: [] })],
        ...measured,
      },
    },
    [faulty({ subject: 'one.example.com', confidence: 'certain' }), unknown],
  ],
  [
    'methods of one host, through a VPC link, by a stage variable',
    {
      facts: {
        configuration: configuration({
          routes: known([
            at('/a', '${stageVariables.backend}', {
              connectionType: 'VPC_LINK',
              connectionId: 'l1',
            }),
            at('/b', 'one.example.com', { connectionType: 'VPC_LINK', connectionId: 'l1' }),
          ]),
          stage: {
            name: 'prod',
            deploymentId: 'd2',
            variables: { backend: 'one.example.com' },
            accessLog: null,
          },
        }),
      },
      signals: { failures: [answered('/a'), answered('/b')] },
    },
    [faulty({ subject: 'one.example.com', routes: [{ path: '/a' }, { path: '/b' }] })],
  ],
  [
    'a log without routes, and one method that could have',
    { facts: api(at('/a', 'one.example.com')), signals: { failures: [answered(null)] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a log without routes, and two methods that could have',
    { facts: two, signals: { failures: [answered(null)] } },
    [healthy, healthy],
  ],
  [
    'a flood of one method',
    { facts: { ...two, metrics: flooded('/a') }, signals: { failures: [answered('/a')], since } },
    [
      faulty({
        remedies: ['protect-backend'],
        data: { httpMethod: 'GET', path: '/a', since },
      }),
      healthy,
    ],
  ],
  [
    'demand as usual',
    { facts: { ...two, metrics: flooded('/b') }, signals: { failures: [answered('/a')], since } },
    [faulty({ remedies: [] }), healthy],
  ],
  [
    'requests fail and no log could be read',
    { facts: two, signals: { logsRead: false } },
    [unknown],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
