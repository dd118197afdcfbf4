import { expect } from '@jest/globals';
import check from '../../../../core/checks/deployment/http-route-not-found.ts';
import { failure, gap, known, route } from '../support/facts.ts';
import { clientsFail, httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'http-route-not-found';
const lost = (path?: string) =>
  failure([id, 'http-deployment-failed'], {
    status: 404,
    route: null,
    lines: ['Not Found'],
    ...(path !== undefined && { asked: { httpMethod: 'GET', path } }),
  });
const failing = (...failures: ReturnType<typeof lost>[]) => ({ ...clientsFail, failures });

const cases: Case[] = [
  [
    'nothing is wrong',
    { facts: httpFacts(), signals: { ...clientsFail, clientErrors: 0 } },
    [healthy],
  ],
  [
    'a path that no route serves',
    { facts: httpFacts(), signals: failing(lost('/products')) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/products' }],
        remedies: [],
      }),
    ],
  ],
  [
    'a path whose route waits to be deployed',
    {
      facts: httpFacts({
        http: {
          autoDeploy: false,
          defaultRouteSettings: {},
          routeSettings: {},
          cors: null,
          pending: known([{ route: 'GET /products', kind: 'added' }]),
        },
      }),
      signals: failing(lost('/products')),
    },
    [
      faulty({
        evidence: [
          { code: `${id}.asked`, args: { route: 'GET /products', count: 1 } },
          { code: `${id}.undeployed`, args: { route: 'GET /products' } },
          expect.anything(),
        ],
        advised: [{ action: 'GetRoutes' }, { action: 'CreateDeployment' }],
      }),
    ],
  ],
  [
    'a log that does not say what was asked for',
    { facts: httpFacts(), signals: failing(lost()) },
    [faulty({ confidence: 'likely', routes: 'all' })],
  ],
  [
    'a path that a route serves',
    { facts: httpFacts(), signals: failing(lost('/orders')) },
    [healthy],
  ],
  [
    'a default route serves everything',
    {
      facts: httpFacts({ routes: known([route('ANY', '$default')]) }),
      signals: failing(lost('/a')),
    },
    [healthy],
  ],
  [
    'a log without the route',
    {
      facts: httpFacts({}, { accessFormat: '$context.status $context.integrationErrorMessage' }),
      signals: failing({ ...lost(), causes: [] }),
    },
    [unknown],
  ],
  ['routes that could not be read', { facts: httpFacts({ routes: gap() }) }, [unknown]],
];

table(check, cases);
