import check from '../../../../core/checks/authorization/cors-preflight-requires-auth.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const id = 'cors-preflight-requires-auth';
const having = (...routes: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(routes) }),
});
const ofHttp = (...routes: ReturnType<typeof route>[]) => httpFacts({ routes: known(routes) });
const preflight = { httpMethod: 'OPTIONS', path: '/orders' };
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  failures: failures as never[],
});
const refused = (more: object = {}) =>
  failure(['authorizer-unauthorized'], { status: 401, route: preflight, ...more });
const own = route('OPTIONS', '/orders', {}, { authorizationType: 'CUSTOM', authorizerId: 'a' });
const any = route('ANY', '/orders', {}, { apiKeyRequired: true });
const seen = (failures: number) => ({
  route: preflight,
  requests: 100,
  failures,
  excess: failures,
  since: null,
});

const cases: Case[] = [
  ['preflights need nothing', { facts: having(route('OPTIONS', '/orders')) }, []],
  [
    'an authorizer on OPTIONS',
    { facts: having(own), signals: signals(refused()) },
    [
      faulty({
        confidence: 'certain',
        routes: [preflight],
        remedies: [],
        evidence: [{ code: `${id}.asks`, args: { what: 'CUSTOM' } }, {}],
        advised: [{ action: 'UpdateMethod' }, { action: 'CreateDeployment' }],
      }),
    ],
  ],
  [
    'an ANY method with an API key',
    { facts: having(any), signals: signals(refused({ status: 403, causes: ['api-key-missing'] })) },
    [faulty({ subject: 'ANY /orders', routes: [preflight], advised: [] })],
  ],
  [
    'an ANY method, of which GET is refused',
    {
      facts: having(any),
      signals: signals(refused({ route: { httpMethod: 'GET', path: '/orders' } })),
    },
    [healthy],
  ],
  [
    'its own metrics show that it fails',
    { facts: having(own), signals: { ...signals(), routes: [seen(100)] } },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'its callers send what it asks for',
    { facts: having(own), signals: { ...signals(), routes: [seen(0)] } },
    [healthy],
  ],
  [
    'a route of an HTTP API for every method, with an authorizer',
    {
      facts: ofHttp(route('ANY', '/orders', {}, { authorizationType: 'JWT', authorizerId: 'a' })),
      signals: signals(refused()),
    },
    [faulty({ subject: 'ANY /orders', confidence: 'certain', routes: [preflight], advised: [] })],
  ],
  [
    'the default route of an HTTP API, with an authorizer',
    {
      facts: ofHttp(route('ANY', '$default', {}, { authorizationType: 'JWT', authorizerId: 'a' })),
      signals: signals(refused({ route: { httpMethod: 'OPTIONS', path: '$default' } })),
    },
    [faulty({ subject: '$default', routes: [{ httpMethod: 'OPTIONS', path: '$default' }] })],
  ],
  [
    'an OPTIONS route of an HTTP API, with an authorizer',
    {
      facts: ofHttp({ ...own, routeId: 'route-1' }),
      signals: signals(refused()),
    },
    [
      faulty({
        advised: [
          { action: 'UpdateRoute', input: { RouteId: 'route-1', AuthorizationType: 'NONE' } },
        ],
      }),
    ],
  ],
  [
    'a route of an HTTP API for every method, of which GET lacks a token',
    {
      facts: ofHttp(route('ANY', '/orders', {}, { authorizationType: 'JWT', authorizerId: 'a' })),
      signals: signals(refused({ route: { httpMethod: 'GET', path: '/orders' } })),
    },
    [healthy],
  ],
  ['nobody calls it', { facts: having(own), signals: signals() }, [healthy]],
];

table(check, cases);
