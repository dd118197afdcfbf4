import check from '../../../../core/checks/http/mapping-method-response-missing.ts';
import { configuration, failure, gap, justDeployed, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const ok = { statusCode: '200' };
const invalid = { statusCode: '400', selectionPattern: 'Invalid.*' };
const quotes = (
  integrationResponses: Record<string, object>,
  methodResponses: string[],
  more: object = {},
) => route('POST', '/quotes', { type: 'AWS', integrationResponses, ...more }, { methodResponses });
const api = (...routes: ReturnType<typeof route>[]) => ({
  facts: { configuration: configuration({ routes: known(routes) }) },
});
const refused = (status: number, more: object = {}) =>
  failure([check.id], {
    route: { httpMethod: 'POST', path: '/quotes' },
    lines: [
      `Execution failed due to configuration error: Output mapping refers to an invalid method response: ${status}`,
    ],
    ...more,
  });
const failing = (status: number, more: object = {}) => ({ failures: [refused(status, more)] });
const some = quotes({ 200: ok, 400: invalid }, ['200']);

const cases: Case[] = [
  ['proxies map nothing', {}, []],
  ['all declared', api(quotes({ 200: ok, 400: invalid }, ['200', '400'])), [healthy]],
  [
    'what every answer maps to, without a log',
    api(quotes({ 200: ok }, [])),
    [faulty({ subject: 'POST /quotes', confidence: 'certain', remedies: ['add-method-response'] })],
  ],
  [
    'what only some answers map to, and none failed for it',
    { ...api(some), signals: { failures: [failure(['lambda-unhandled-error'])] } },
    [healthy],
  ],
  [
    'what only some answers map to, and the log says so',
    { ...api(some), signals: failing(400) },
    [
      faulty({
        confidence: 'certain',
        advised: [
          { action: 'PutMethodResponse', input: { statusCode: '400' } },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'what only some answers map to, and no log could be read',
    {
      facts: { ...api(some).facts, logs: { execution: gap('logs:StartQuery'), access: known([]) } },
      signals: { logsRead: false },
    },
    [unknown],
  ],
  [
    'a log without routes is about the method that shows it',
    {
      ...api(some, route('GET', '/rates', { type: 'HTTP' }, { methodResponses: ['200'] })),
      signals: failing(400, { route: null }),
    },
    [faulty({ subject: 'POST /quotes' }), healthy],
  ],
  [
    'a deployment brought it',
    {
      facts: { configuration: { ...justDeployed(), routes: known([quotes({ 200: ok }, [])]) } },
      signals: failing(200),
    },
    [
      faulty({
        remedies: ['roll-back-deployment', 'add-method-response'],
        data: { previousDeploymentId: 'd1' },
      }),
    ],
  ],
  [
    'evidence of a release that did not read what methods declare',
    {
      ...api(route('POST', '/quotes', { type: 'AWS', integrationResponses: { 200: ok } })),
      signals: failing(200),
    },
    [],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
