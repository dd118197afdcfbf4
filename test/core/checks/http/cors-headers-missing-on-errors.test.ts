import check from '../../../../core/checks/http/cors-headers-missing-on-errors.ts';
import { configuration, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const browsers = route('OPTIONS', '/orders', { type: 'MOCK' });
const origin = ['access-control-allow-origin'];
const api = (
  gatewayResponses: Record<string, string[]> | undefined,
  ...more: (typeof browsers)[]
) => ({
  facts: {
    configuration: configuration({
      routes: known([route('GET', '/orders'), ...more]),
      rest: rest(gatewayResponses === undefined ? {} : { gatewayResponses }),
    }),
  },
});
const both = { clientErrors: 10, serverErrors: 10 };

const answering = (value: string, path = '/orders') =>
  route('OPTIONS', path, {
    type: 'MOCK',
    integrationResponses: {
      200: { responseParameters: { 'method.response.header.Access-Control-Allow-Origin': value } },
    },
  });
const advising = (value: string) =>
  faulty({
    advised: [
      { action: 'UpdateGatewayResponse', input: { patchOperations: [{ value }] } },
      { action: 'CreateDeployment' },
    ],
  });

const cases: Case[] = [
  ['no preflight is answered: not for browsers', api({}), []],
  [
    'no response carries the header',
    { ...api({}, browsers), signals: both },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${check.id}.unmarked`, args: { types: 'DEFAULT_4XX, DEFAULT_5XX' } }],
        advised: [
          { action: 'UpdateGatewayResponse', input: { responseType: 'DEFAULT_4XX' } },
          { action: 'UpdateGatewayResponse', input: { responseType: 'DEFAULT_5XX' } },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'preflights name an origin',
    { ...api({ DEFAULT_5XX: origin }, answering("'https://shop.example'")), signals: both },
    [advising("'https://shop.example'")],
  ],
  [
    'preflights name different origins',
    {
      ...api(
        { DEFAULT_5XX: origin },
        answering("'https://shop.example'"),
        answering("'*'", '/catalog'),
      ),
      signals: both,
    },
    [advising("'https://ORIGIN'")],
  ],
  [
    'a backend answers some preflights',
    {
      ...api(
        { DEFAULT_5XX: origin },
        answering("'*'"),
        route('OPTIONS', '/catalog', { type: 'AWS_PROXY' }),
      ),
      signals: both,
    },
    [advising("'https://ORIGIN'")],
  ],
  [
    'only what fails now counts',
    {
      ...api({ DEFAULT_4XX: ['x-trace'], DEFAULT_5XX: origin }, browsers),
      signals: { clientErrors: 0, serverErrors: 10 },
    },
    [healthy],
  ],
  [
    'both carry it',
    { ...api({ DEFAULT_4XX: origin, DEFAULT_5XX: origin }, browsers), signals: both },
    [healthy],
  ],
  ['the export could not be read', { ...api(undefined, browsers), signals: both }, [unknown]],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
