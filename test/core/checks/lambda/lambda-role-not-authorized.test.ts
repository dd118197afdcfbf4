import check from '../../../../core/checks/lambda/lambda-role-not-authorized.ts';
import { account, failure, fn, justPublished, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const settings = { version: '2', lastModified: '2026-01-01', timeout: 3, memorySize: 128 };
const figures = known({
  invocations: 500,
  errors: 120,
  throttles: 0,
  durationMax: 80,
  concurrentMax: 4,
});
const denial = (role: string, ending = ' because no identity-based policy allows the action') =>
  `User: arn:aws:sts::${account}:assumed-role/${role}/orders is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:eu-west-1:${account}:table/orders${ending}`;
const line = (text: string) =>
  `Lambda execution failed with status 200 due to customer function error: ${text}. Lambda request id: r-1`;
const lambda = (more: Parameters<typeof fn>[0] = {}) => ({
  functions: [
    fn({
      configuration: known({ ...settings, role: `arn:aws:iam::${account}:role/app/orders` }),
      metrics: figures,
      ...more,
    }),
  ],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const refused = (text: string) =>
  failure(['lambda-init-error', 'lambda-unhandled-error'], { status: 502, lines: [line(text)] });
const says = (text: string) => known([{ at: '2026-01-05T10:25:00.000Z', text }]);

const cases: Case[] = [
  ['nothing is wrong', {}, [healthy]],
  [
    'its own role is refused a call',
    { facts: { lambda: lambda() }, signals: { failures: [refused(denial('orders'))] } },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [{ service: 'iam', action: 'PutRolePolicy', input: { RoleName: 'orders' } }],
        data: { role: 'orders', action: 'dynamodb:Query' },
      }),
    ],
  ],
  [
    'a release needs the call',
    {
      facts: { lambda: lambda({ versions: justPublished }) },
      signals: { failures: [refused(denial('orders'))] },
    },
    [faulty({ remedies: ['roll-back-alias'] })],
  ],
  [
    'an explicit deny is not lifted by allowing the call',
    {
      facts: { lambda: lambda() },
      signals: {
        failures: [refused(denial('orders', ' with an explicit deny in an identity-based policy'))],
      },
    },
    [faulty({ advised: [] })],
  ],
  [
    'only the log of the function shows it',
    {
      facts: { lambda: lambda({ errors: says(denial('orders')) }) },
      signals: { logsRead: false, serverErrors: 90 },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the denial of another role: a text that a client sent',
    { facts: { lambda: lambda() }, signals: { failures: [refused(denial('admin'))] } },
    [healthy],
  ],
  [
    'the function fails so for others than this API',
    {
      facts: { lambda: lambda({ errors: says(denial('orders')) }) },
      signals: { failures: [failure(['lambda-permission-missing'])] },
    },
    [healthy],
  ],
  [
    'another error',
    { facts: { lambda: lambda() }, signals: { failures: [refused('TypeError: x is undefined')] } },
    [healthy],
  ],
  [
    'the role is not known',
    {
      facts: { lambda: lambda({ configuration: known(settings) }) },
      signals: { failures: [refused(denial('orders'))] },
    },
    [healthy],
  ],
];

table(check, cases);
