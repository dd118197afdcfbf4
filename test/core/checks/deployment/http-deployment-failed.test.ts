import check from '../../../../core/checks/deployment/http-deployment-failed.ts';
import { failure } from '../support/facts.ts';
import { clientsFail, httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'http-deployment-failed';
const failed = (accessFormat?: string) =>
  httpFacts(
    {
      http: {
        autoDeploy: true,
        lastDeploymentStatusMessage: 'Deployment attempt failed: no valid routes exist',
        defaultRouteSettings: {},
        routeSettings: {},
        cors: null,
      },
    },
    accessFormat === undefined ? {} : { accessFormat },
  );
const lost = failure(['http-route-not-found', id], {
  status: 404,
  route: null,
  lines: ['Not Found'],
  asked: { httpMethod: 'GET', path: '/products' },
});

const cases: Case[] = [
  ['nothing is wrong', { facts: httpFacts() }, [healthy]],
  [
    'it failed, and clients ask for what was added',
    { facts: failed(), signals: { ...clientsFail, failures: [lost] } },
    [faulty({ confidence: 'likely', routes: [{ httpMethod: 'GET', path: '/products' }] })],
  ],
  [
    'it failed, and nobody misses anything',
    { facts: failed(), signals: { ...clientsFail, clientErrors: 0 } },
    [healthy],
  ],
  [
    'requests find no route, and it did not fail',
    { facts: httpFacts(), signals: { ...clientsFail, failures: [lost] } },
    [healthy],
  ],
  [
    'it failed, and no log shows what fails',
    {
      facts: failed('$context.status'),
      signals: { ...clientsFail, failures: [failure([], { status: 404 })] },
    },
    [unknown],
  ],
];

table(check, cases);
