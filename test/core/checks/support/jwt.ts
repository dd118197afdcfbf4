import type { Facts } from '../../../../core/model/facts.ts';
import { base, configuration, failure, gap, known, minutes, route } from './facts.ts';
import { type Case, faulty, healthy, unknown } from './table.ts';

const format = '{"status":"$context.status","why":"$context.authorizer.error"}';

/** An HTTP API with one route behind a JWT authorizer. */
export function jwtFacts(accessFormat = format): Partial<Facts> {
  const { rest: _, ...common } = configuration();
  const { target } = base();
  return {
    target: { ...target, apiKind: 'HTTP' },
    metrics: known({ minutes: minutes({ clientErrors: 50 }) }),
    configuration: {
      ...common,
      stage: { ...common.stage, accessLog: { destinationArn: 'arn:group', format: accessFormat } },
      routes: known([
        route(
          'GET',
          '/orders',
          {},
          { authorizationType: 'JWT', authorizerId: 'a1', routeId: 'r1' },
        ),
      ]),
      authorizers: known([
        {
          id: 'a1',
          name: 'customers',
          type: 'JWT',
          jwt: { issuer: 'https://id.example.com/', audience: ['shop'] },
        },
      ]),
      http: { autoDeploy: true, defaultRouteSettings: {}, routeSettings: {}, cors: null },
    },
  };
}

const refused = { symptom: '4xx', serverErrors: 0, clientErrors: 500 } as const;

/** What a check of a JWT authorizer comes to. */
export const jwtCases = (id: string, status: number, text: string): Case[] => [
  ['nothing is wrong', { facts: jwtFacts(), signals: { clientErrors: 0 } }, [healthy]],
  [
    'the log names it',
    {
      facts: jwtFacts(),
      signals: { ...refused, failures: [failure([id], { status, lines: [text] })] },
    },
    [faulty({ subject: 'a1', confidence: 'certain', remedies: [] })],
  ],
  [
    'a text that fits several',
    {
      facts: jwtFacts(),
      signals: {
        ...refused,
        failures: [failure([id, 'another'], { status, lines: ['invalid_token'] })],
      },
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the log names another cause',
    { facts: jwtFacts(), signals: { ...refused, failures: [failure(['another'], { status })] } },
    [healthy],
  ],
  [
    'the log does not say why',
    {
      facts: jwtFacts('{"status":"$context.status"}'),
      signals: { ...refused, failures: [failure([], { status, lines: [] })] },
    },
    [unknown],
  ],
  [
    'there is no log',
    {
      facts: { ...jwtFacts(), logs: { execution: gap(), access: gap('logs:StartQuery') } },
      signals: { ...refused, logsRead: false },
    },
    [unknown],
  ],
];
