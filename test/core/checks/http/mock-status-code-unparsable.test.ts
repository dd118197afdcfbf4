import check from '../../../../core/checks/http/mock-status-code-unparsable.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const api = (
  requestTemplates: Record<string, string> | undefined,
  variables: Record<string, string> = {},
) => ({
  facts: {
    configuration: configuration({
      stage: { ...configuration().stage, variables },
      routes: known([
        route('OPTIONS', '/orders', {
          type: 'MOCK',
          ...(requestTemplates && { requestTemplates }),
          integrationResponses: { 204: { statusCode: '204' } },
        }),
      ]),
    }),
  },
});
const json = { 'application/json': '{"statusCode": 204}' };
const failing = {
  failures: [
    failure([check.id], {
      route: { httpMethod: 'OPTIONS', path: '/orders' },
      lines: ['Unable to parse statusCode. It should be an integer'],
    }),
  ],
};

const cases: Case[] = [
  ['no mock', {}, []],
  ['a template that names the status', api(json), [healthy]],
  [
    'no template',
    api(undefined),
    [
      faulty({
        confidence: 'certain',
        advised: [
          {
            action: 'UpdateIntegration',
            input: {
              patchOperations: [
                {
                  op: 'replace',
                  path: '/requestTemplates/application~1json',
                  value: '{"statusCode":204}',
                },
              ],
            },
          },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'a template without a status',
    api({ 'application/json': '{"status": 204}' }),
    [faulty({ evidence: [{ code: `${check.id}.lacking` }] })],
  ],
  [
    'one of two templates lacks it, and none failed',
    {
      ...api({ ...json, 'text/plain': '{}' }),
      signals: { failures: [failure(['lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'a status from a stage variable that the stage does not set',
    api({ 'application/json': '{"statusCode": $stageVariables.preflight}' }),
    [faulty({ confidence: 'certain', evidence: [{ code: `${check.id}.variable` }], remedies: [] })],
  ],
  [
    'a status from a stage variable that is set to one',
    api(
      { 'application/json': '{"statusCode": ${stageVariables.preflight}}' },
      { preflight: '204' },
    ),
    [healthy],
  ],
  [
    'the log says so',
    { ...api(json), signals: failing },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
