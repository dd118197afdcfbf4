import check from '../../../../core/checks/account/apigw-internal-failure.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { listing } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'apigw-internal-failure';
const causes = [id, 'vpclink-v1-idle-reset'];
const line = 'Execution failed due to an internal error';
const symptom = { symptom: '5xx' as const, serverErrors: 500, clientErrors: 0 };
const failed = (...among: string[][]) => ({
  ...symptom,
  failures: among.map((one) => failure(one, { status: 500, lines: [line] })),
});
const plain = route('GET', '/orders');
const linked = {
  ...plain,
  integration: plain.integration && {
    ...plain.integration,
    connectionType: 'VPC_LINK',
    connectionId: 'link',
  },
};
const on = (...routes: (typeof plain)[]) => ({
  configuration: configuration({ routes: known(routes) }),
});

const cases: Case[] = [
  ['nothing fails', { signals: { ...symptom, serverErrors: 0, since: null } }, [healthy]],
  [
    'the log says so of a method without a VPC link',
    { facts: on(plain), signals: failed(causes) },
    [
      faulty({
        subject: 'prod',
        confidence: 'likely',
        remedies: [],
        evidence: [{ code: `${id}.failed` }, {}, { code: `${id}.support` }],
      }),
    ],
  ],
  [
    'nobody changed anything',
    { facts: { ...on(plain), ...listing([]) }, signals: failed(causes) },
    [faulty({ evidence: [{}, {}, { code: `${id}.quiet` }, {}] })],
  ],
  [
    'a method behind a VPC link, where a reset connection looks the same',
    { facts: on(linked), signals: failed(causes) },
    [healthy],
  ],
  [
    'AWS names it',
    { facts: on(linked), signals: failed([id]) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'no log',
    {
      facts: { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } },
      signals: { ...symptom, logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
