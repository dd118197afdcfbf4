import check from '../../../../core/checks/http/mapping-request-transform-failed.ts';
import { configuration, failure, gap, justDeployed, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const quotes = (template: string) =>
  route('POST', '/quotes', { type: 'AWS', requestTemplates: { 'application/json': template } });
const api = (...routes: ReturnType<typeof route>[]) => configuration({ routes: known(routes) });
const untransformed = failure([check.id], {
  route: { httpMethod: 'POST', path: '/quotes' },
  lines: ['Execution failed due to configuration error: Unable to transform request'],
});
const failing = { failures: [untransformed] };
const right = `{"sku": $input.json('$.sku'), "text": "$util.escapeJavaScript($input.params('x'))"}`;
const wrong = `{"sku": $input.json('$.sku') "quantity": 1}`;
const unclosed = `#if($input.params('x') == "")\n{}`;
const later = { ...justDeployed() };

const cases: Case[] = [
  ['proxies map nothing', {}, []],
  [
    'everything is binary, and the template does not read the body',
    {
      facts: {
        configuration: configuration({
          routes: known([quotes('{"statusCode": 204}')]),
          rest: rest({ binaryMediaTypes: ['*/*'] }),
        }),
      },
      signals: failing,
    },
    [
      faulty({
        confidence: 'certain',
        remedies: ['convert-request-to-text'],
        evidence: [{ code: `${check.id}.binary`, args: { types: '*/*' } }, {}],
      }),
    ],
  ],
  [
    'everything is binary, and the template reads the body: as text it would be base64',
    {
      facts: {
        configuration: configuration({
          routes: known([quotes(right)]),
          rest: rest({ binaryMediaTypes: ['*/*'] }),
        }),
      },
      signals: failing,
    },
    [faulty({ confidence: 'certain', remedies: [] })],
  ],
  ['a template that works', { facts: { configuration: api(quotes(right)) } }, [healthy]],
  [
    'one that never gives JSON, and nothing logged',
    { facts: { configuration: api(quotes(wrong)) } },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  [
    'one that never gives JSON, and the log says so',
    { facts: { configuration: api(quotes(wrong)) }, signals: failing },
    [faulty({ confidence: 'certain', remedies: [], advised: [{ action: 'GetIntegration' }] })],
  ],
  [
    'a block that is not closed, shipped by a deployment',
    { facts: { configuration: { ...later, routes: known([quotes(unclosed)]) } }, signals: failing },
    [faulty({ confidence: 'certain', remedies: ['roll-back-deployment'] })],
  ],
  [
    'clients send something else right after an innocent deployment',
    { facts: { configuration: { ...later, routes: known([quotes(right)]) } }, signals: failing },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  [
    'a template whose text does not show the mistake, and CloudTrail lists its change',
    {
      facts: {
        configuration: { ...later, routes: known([quotes(right)]) },
        changes: known({
          events: [
            {
              at: '2026-01-05T10:19:40.000Z',
              source: 'apigateway.amazonaws.com',
              name: 'UpdateIntegration',
              by: 'arn:aws:iam::111122223333:user/dev',
              resources: [{ kind: 'api', id: 'a1b2c3' }],
              details: { resourceId: 'r1', httpMethod: 'POST' },
            },
          ],
          completeFrom: '2026-01-05T08:00:00.000Z',
          completeUntil: '2026-01-05T10:25:00.000Z',
        }),
      },
      signals: failing,
    },
    [faulty({ confidence: 'certain', remedies: ['roll-back-deployment'] })],
  ],
  [
    'a log without routes, and two methods with templates that may be right',
    {
      facts: { configuration: api(quotes(right), { ...quotes(right), path: '/other' }) },
      signals: { failures: [{ ...untransformed, route: null }] },
    },
    [healthy, healthy],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
