import check from '../../../../core/checks/lambda/lambda-integration-wrong-http-method.ts';
import { configuration, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const routes = (...all: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(all) }),
});

const cases: Case[] = [
  ['POST', {}, [healthy]],
  [
    'GET towards Lambda',
    { facts: routes(route('GET', '/orders', { httpMethod: 'GET' }), route('GET', '/fine')) },
    [
      faulty({
        subject: 'prod',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        data: { integrationMethods: 'GET' },
        remedies: ['correct-integration-method'],
      }),
    ],
  ],
  ['no method at all', { facts: routes(route('GET', '/x', { httpMethod: '' })) }, [faulty()]],
  [
    'a non-proxy integration',
    { facts: routes(route('GET', '/x', { type: 'AWS', httpMethod: 'PUT' })) },
    [faulty()],
  ],
  [
    'a GET towards an HTTP backend is fine',
    {
      facts: routes(
        route('GET', '/x', { type: 'HTTP_PROXY', httpMethod: 'GET', uri: 'https://example.com' }),
      ),
    },
    [],
  ],
  [
    'a GET towards another AWS service is fine',
    {
      facts: routes(
        route('GET', '/x', {
          type: 'AWS',
          httpMethod: 'GET',
          uri: 'arn:aws:apigateway:eu-west-1:s3:path/bucket',
        }),
      ),
    },
    [],
  ],
  [
    'methods that could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
