import check from '../../../../core/checks/http/unsupported-media-type.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const quotes = (integration: object) =>
  route('POST', '/quotes', { type: 'AWS', passthroughBehavior: 'NEVER', ...integration });
const api = (...routes: ReturnType<typeof route>[]) => ({
  facts: { configuration: configuration({ routes: known(routes) }) },
});
const json = { requestTemplates: { 'application/json': '{}' } };
const failing = (more: object = {}) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [
    failure([check.id], {
      route: { httpMethod: 'POST', path: '/quotes' },
      status: 415,
      lines: ['Unsupported Media Type'],
      ...more,
    }),
  ],
});

const cases: Case[] = [
  ['proxies take every media type', {}, []],
  [
    'a method that passes through what it does not map',
    api(quotes({ passthroughBehavior: 'WHEN_NO_MATCH' })),
    [],
  ],
  ['a method that maps JSON, and nobody is refused', api(quotes(json)), [healthy]],
  [
    'the log says that some are',
    { ...api(quotes(json)), signals: failing() },
    [
      faulty({
        subject: 'POST /quotes',
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${check.id}.others`, args: { types: 'application/json' } }, {}],
      }),
    ],
  ],
  [
    'no template at all: every request is refused',
    api(quotes({})),
    [faulty({ confidence: 'certain', evidence: [{ code: `${check.id}.none` }] })],
  ],
  [
    'refused by templates that are there',
    { ...api(quotes({ ...json, passthroughBehavior: 'WHEN_NO_TEMPLATES' })), signals: failing() },
    [faulty()],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
