import check from '../../../../core/checks/account/aws-health-service-event.ts';
import { configuration, failure, gap, known, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'aws-health-service-event';
const event = (service: string, more: object = {}) => ({
  arn: `arn:aws:health:eu-west-1::event/${service}/1`,
  service,
  code: `AWS_${service}_OPERATIONAL_ISSUE`,
  start: '2026-01-05T10:15:00.000Z',
  end: null,
  ...more,
});
const listed = (...events: ReturnType<typeof event>[]) => ({
  account: { executionLogGroup: known(true), healthEvents: known(events) },
});
const functionFails = { failures: [failure([])] };
const overHttp = configuration({
  routes: known([route('GET', '/orders', { type: 'HTTP_PROXY', uri: 'https://example.com/' })]),
});

const cases: Case[] = [
  ['not read', { signals: functionFails }, []],
  ['no event', { facts: listed(), signals: functionFails }, [healthy]],
  [
    'an event of Lambda before functions',
    { facts: listed(event('LAMBDA')), signals: functionFails },
    [
      faulty({
        subject: 'arn:aws:health:eu-west-1::event/LAMBDA/1',
        confidence: 'likely',
        routes: 'all',
        remedies: [],
        evidence: [{ code: `${id}.listed` }, { code: `${id}.open` }, { code: `${id}.together` }],
      }),
    ],
  ],
  [
    'it began long before',
    {
      facts: listed(event('APIGATEWAY', { start: '2026-01-04T10:00:00.000Z' })),
      signals: functionFails,
    },
    [faulty({ confidence: 'possible', evidence: [{ code: `${id}.listed` }, {}] })],
  ],
  [
    'it ended before the symptom began',
    {
      facts: listed(event('LAMBDA', { end: '2026-01-05T10:19:00.000Z' })),
      signals: functionFails,
    },
    [healthy],
  ],
  [
    'it ended after the symptom began',
    { facts: listed(event('LAMBDA', { end: since })), signals: functionFails },
    [faulty({ evidence: [{}, { code: `${id}.ended` }, {}] })],
  ],
  [
    'an event of Lambda before a public host',
    { facts: { ...listed(event('LAMBDA')), configuration: overHttp }, signals: functionFails },
    [healthy],
  ],
  [
    'an event of load balancers without a VPC link',
    { facts: listed(event('ELASTICLOADBALANCING')), signals: functionFails },
    [healthy],
  ],
  [
    'the log names something else',
    {
      facts: listed(event('LAMBDA')),
      signals: { failures: [failure(['lambda-permission-missing'])] },
    },
    [],
  ],
  ['clients are refused', { facts: listed(event('LAMBDA')), signals: { symptom: '4xx' } }, []],
  [
    'requests are slow',
    { facts: listed(event('LAMBDA')), signals: { symptom: 'latency', serverErrors: 0 } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'no support plan',
    {
      facts: {
        account: { executionLogGroup: known(true), healthEvents: gap('health:DescribeEvents') },
      },
      signals: functionFails,
    },
    [unknown],
  ],
];

table(check, cases);
