import check from '../../../../core/checks/authorization/waf-block.ts';
import type { BlockedRequest } from '../../../../core/model/facts/web-acl.ts';
import { configuration, failure, gap, known, rest, since, start } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'waf-block';
const webAclArn = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/1';
const protectedBy = configuration({ rest: rest({ webAclArn }) });
const blocked = (count: number, more: Partial<BlockedRequest> = {}): BlockedRequest => ({
  at: since,
  rule: 'common',
  httpMethod: 'GET',
  path: '/orders',
  weight: count,
  ...more,
});
const facts = (requests: BlockedRequest[] | null, more: object = {}) => ({
  configuration: protectedBy,
  ...(requests && {
    authorization: {
      lambdaAuthorizers: [],
      webAcl: known({
        arn: webAclArn,
        name: 'shop',
        bodyLimit: 16_384,
        unsampled: [],
        blocked: known(requests),
        ...more,
      }),
    },
  }),
});
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  since,
  failures: failures as never[],
});
const logged = failure([id], { status: 403, lines: ['WAF_FILTERED'] });
const long = { inner: 'SizeRestrictions_BODY', httpMethod: 'POST', bodySize: 9000 };

const cases: Case[] = [
  ['no web ACL', {}, []],
  ['another alarm', { facts: facts(null) }, [healthy]],
  ['nothing is blocked', { facts: facts([]), signals: signals() }, [healthy]],
  [
    'most of what fails was blocked',
    { facts: facts([blocked(400)]), signals: signals() },
    [
      faulty({
        subject: 'shop',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.rule`, args: { rule: 'common', count: 400 } }],
        advised: [{ service: 'wafv2', action: 'GetWebACLForResource' }],
      }),
    ],
  ],
  [
    'a part of it was',
    { facts: facts([blocked(150)]), signals: signals() },
    [faulty({ confidence: 'likely' })],
  ],
  ['next to nothing of it was', { facts: facts([blocked(20)]), signals: signals() }, [healthy]],
  [
    'scanners are blocked as always',
    { facts: facts([blocked(400), blocked(800, { at: start })]), signals: signals() },
    [healthy],
  ],
  [
    'long bodies, and the override for their rule',
    { facts: facts([blocked(400, long)]), signals: signals() },
    [
      faulty({
        evidence: [
          { code: `${id}.rule`, args: { rule: 'common (SizeRestrictions_BODY)' } },
          {
            code: `${id}.body`,
            args: { smallest: 9000, largest: 9000, refused: 8192, inspected: 16_384 },
          },
          { code: `${id}.exception` },
        ],
      }),
    ],
  ],
  [
    'blocked paths that no method serves',
    { facts: facts([blocked(400, { path: '/wp-login.php' })]), signals: signals() },
    [faulty({ routes: 'all' })],
  ],
  [
    'the log says so, and the web ACL could not be read',
    {
      facts: {
        configuration: protectedBy,
        authorization: { lambdaAuthorizers: [], webAcl: gap('wafv2:GetSampledRequests') },
      },
      signals: signals(logged),
    },
    [faulty({ confidence: 'certain', subject: 'shop', evidence: [{ code: `${id}.unread` }, {}] })],
  ],
  [
    'a status alone, which many causes share',
    {
      facts: facts([]),
      signals: signals(failure([id, 'iam-missing-signature'], { status: 403 })),
    },
    [healthy],
  ],
  [
    'the web ACL could not be read',
    {
      facts: {
        configuration: protectedBy,
        authorization: { lambdaAuthorizers: [], webAcl: gap('wafv2:GetSampledRequests') },
      },
      signals: signals(),
    },
    [unknown],
  ],
  [
    'rules without samples, and no log',
    {
      facts: facts([], { unsampled: ['common'] }),
      signals: { ...signals(), logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
