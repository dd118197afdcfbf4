import check from '../../../../core/checks/http/mapping-response-transform-failed.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const written = (template: string) => ({ responseTemplates: { 'application/json': template } });
const whole = written(`{"quote": $input.json('$')}`);
const open = written(`#if($input.path('$.price') != '') {}`);
const api = (integrationResponses: Record<string, object>) => ({
  facts: {
    configuration: configuration({
      routes: known([route('POST', '/quotes', { type: 'AWS', integrationResponses })]),
    }),
  },
});
const line = 'Execution failed due to configuration error: Unable to transform response';
const failing = {
  failures: [
    failure([check.id], { route: { httpMethod: 'POST', path: '/quotes' }, lines: [line] }),
  ],
};
const only = { statusCode: '400', selectionPattern: 'Invalid.*' };

const cases: Case[] = [
  ['proxies map nothing', {}, []],
  ['no template', api({ 200: { statusCode: '200' } }), []],
  ['a template that is whole', api({ 200: { statusCode: '200', ...whole } }), [healthy]],
  [
    'the default has a block that is not closed',
    api({ 200: { statusCode: '200', ...open } }),
    [faulty({ confidence: 'certain', evidence: [{ code: `${check.id}.block` }] })],
  ],
  [
    'a response for errors has, and none failed',
    {
      ...api({ 200: { statusCode: '200' }, 400: { ...only, ...open } }),
      signals: { failures: [failure(['lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'the log says so, and the template is whole',
    { ...api({ 200: { statusCode: '200', ...whole } }), signals: failing },
    [faulty({ confidence: 'likely', remedies: [], evidence: [{ code: `${check.id}.log` }, {}] })],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
