import check from '../../../../core/checks/http/mapping-no-default-integration-response.ts';
import { configuration, failure, gap, justDeployed, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const only = { statusCode: '400', selectionPattern: 'Invalid.*' };
const api = (...routes: ReturnType<typeof route>[]) => configuration({ routes: known(routes) });
const quotes = (integrationResponses: Record<string, object>, more: object = {}) =>
  route('POST', '/quotes', { type: 'AWS', integrationResponses, ...more });
const backend = (integrationResponses: Record<string, object>) =>
  quotes(integrationResponses, { type: 'HTTP', uri: 'https://example.com' });
const unmapped = (status: number, more: object = {}) =>
  failure([check.id, 'mapping-selection-pattern-mismatch'], {
    route: { httpMethod: 'POST', path: '/quotes' },
    lines: [
      `Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}`,
    ],
    ...more,
  });
const failing = { failures: [unmapped(200)] };

const cases: Case[] = [
  ['proxies map nothing', {}, []],
  [
    'a default',
    { facts: { configuration: api(quotes({ 200: { statusCode: '200' }, 400: only })) } },
    [healthy],
  ],
  [
    'a function whose good answers fit no pattern',
    { facts: { configuration: api(quotes({ 400: only })) }, signals: failing },
    [
      faulty({
        subject: 'POST /quotes',
        confidence: 'certain',
        remedies: ['add-default-integration-response'],
      }),
    ],
  ],
  [
    'nothing logged: the configuration proves it alone',
    { facts: { configuration: api(quotes({})) } },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'a deployment brought it',
    {
      facts: {
        configuration: { ...justDeployed(), routes: known([quotes({ 400: only })]) },
      },
      signals: failing,
    },
    [
      faulty({
        remedies: ['roll-back-deployment', 'add-default-integration-response'],
        data: { deploymentId: 'd2', previousDeploymentId: 'd1' },
      }),
    ],
  ],
  [
    'a backend whose statuses all fit',
    {
      facts: {
        configuration: api(
          backend({ 200: { statusCode: '200', selectionPattern: String.raw`\d+` } }),
        ),
      },
    },
    [healthy],
  ],
  [
    'a backend that begins to answer with a status that fits none',
    {
      facts: {
        configuration: api(backend({ 200: { statusCode: '200', selectionPattern: '2..' } })),
      },
      signals: { failures: [unmapped(503)] },
    },
    [
      faulty({
        remedies: [],
        advised: [
          {
            action: 'PutIntegrationResponse',
            input: {
              restApiId: 'a1b2c3',
              resourceId: 'r1',
              statusCode: '503',
              selectionPattern: '503',
            },
          },
          { action: 'CreateDeployment', input: { restApiId: 'a1b2c3', stageName: 'prod' } },
        ],
      }),
    ],
  ],
  [
    'a line of before the pattern was added',
    {
      facts: {
        configuration: api(backend({ 503: { statusCode: '503', selectionPattern: '5..' } })),
      },
      signals: { failures: [unmapped(503)] },
    },
    [healthy],
  ],
  [
    'a log without routes blames a backend that alone lacks a default',
    {
      facts: {
        configuration: api(backend({ 200: { statusCode: '200', selectionPattern: '2..' } })),
      },
      signals: { failures: [unmapped(503, { route: null })] },
    },
    [faulty()],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
