import { expect } from '@jest/globals';
import check from '../../../../core/checks/http/aws-service-integration-error.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const states = 'arn:aws:apigateway:eu-west-1:states:action/StartExecution';
const queue = 'arn:aws:apigateway:eu-west-1:sqs:path/111122223333/notices';
const form = {
  'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
};
const start = '{"input": "$util.escapeJavaScript($input.json(\'$\'))", "stateMachineArn": "arn"}';
const served = (uri: string, template: string, more: object = {}) => ({
  configuration: configuration({
    routes: known([
      route('POST', '/jobs', {
        type: 'AWS',
        uri,
        credentials: 'arn:aws:iam::111122223333:role/api',
        requestTemplates: { 'application/json': template },
        ...more,
      }),
    ]),
  }),
});
const refused = (
  causes: string[],
  line = 'Received response. Status: 400, Integration latency: 9 ms',
) => failure(causes, { route: { httpMethod: 'POST', path: '/jobs' }, lines: [line] });
const shared = [check.id, 'http-backend-4xx-passthrough', 'integration-role-not-authorized'];

const cases: Case[] = [
  ['no service is called', {}, []],
  ['nothing fails', { facts: served(states, start), signals: { serverErrors: 0 } }, [healthy]],
  [
    'an apostrophe: the corrected template is shown',
    { facts: served(states, start), signals: { failures: [refused(shared)] } },
    [
      faulty({
        confidence: 'likely',
        remedies: [],
        advised: [
          {
            action: 'UpdateIntegration',
            input: {
              patchOperations: [
                {
                  path: '/requestTemplates/application~1json',
                  value: expect.stringContaining(String.raw`replaceAll("\\'", "'")`),
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
    'the service names its error',
    { facts: served(states, '{}'), signals: { failures: [refused([check.id])] } },
    [faulty({ confidence: 'certain', advised: [{ action: 'GetIntegration' }] })],
  ],
  [
    'a template that is never JSON',
    { facts: served(states, '{"input": }'), signals: { failures: [refused(shared)] } },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'a queue that gets no form says that access is denied',
    {
      facts: served(queue, 'Action=SendMessage'),
      signals: { failures: [refused(shared, '"Code":"AccessDenied"')] },
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'the role is refused',
    {
      facts: served(queue, 'Action=SendMessage', { requestParameters: form }),
      signals: { failures: [refused(shared, '"Code":"AccessDenied"')] },
    },
    [healthy],
  ],
  ['requests fail and no log says why', { facts: served(states, start) }, [unknown]],
];

table(check, cases);
