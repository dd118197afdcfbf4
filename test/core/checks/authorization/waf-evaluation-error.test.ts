import check from '../../../../core/checks/authorization/waf-evaluation-error.ts';
import { configuration, failure, gap, rest } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'waf-evaluation-error';
const webAclArn = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/1';
const guarded = { configuration: configuration({ rest: rest({ webAclArn }) }) };
const failed = (causes: string[], more: object = {}) => ({ failures: [failure(causes, more)] });

const cases: Case[] = [
  ['no web ACL', { signals: failed([id]) }, []],
  ['nothing fails', { facts: guarded, signals: { serverErrors: 0, since: null } }, [healthy]],
  [
    'the log says so',
    { facts: guarded, signals: failed([id]) },
    [
      faulty({
        subject: 'shop',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.unanswered`, args: { count: 1 } }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'no method is named',
    { facts: guarded, signals: failed([id], { route: null }) },
    [faulty({ routes: 'all' })],
  ],
  ['another reason', { facts: guarded, signals: failed(['lambda-unhandled-error']) }, [healthy]],
  [
    'no log',
    {
      facts: {
        ...guarded,
        logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') },
      },
      signals: { logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
