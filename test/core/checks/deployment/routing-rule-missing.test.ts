import check from '../../../../core/checks/deployment/routing-rule-missing.ts';
import { domain, ended, silent } from '../support/domains.ts';
import { gap, known } from '../support/facts.ts';
import { away, changed, rule, ruled } from '../support/routing-rules.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'routing-rule-missing';
const only = 'ROUTING_RULE_ONLY';
const justBefore = '2026-01-05T10:19:30.000Z';
const deleted = changed('DeleteRoutingRule', justBefore, { routingRuleId: 'r1' });
const here = known([{ basePath: 'shop', apiId: 'a1b2c3', stage: 'prod' }]);
const some = away({ basePath: 'blog' });

const cases: Case[] = [
  ['requests arrive', { facts: { ...ended(ruled([])), ...deleted }, signals: {} }, [healthy]],
  ['mappings alone decide', { facts: { ...ended({}), ...deleted }, signals: silent }, [healthy]],
  [
    'the only rule was deleted just before',
    { facts: { ...ended(ruled([], {}, only)), ...deleted }, signals: silent },
    [
      faulty({
        subject: domain,
        confidence: 'certain',
        routes: 'all',
        remedies: [],
        evidence: [
          { code: `${id}.deleted` },
          { code: `${id}.ended` },
          { code: 'symptoms.changed' },
        ],
        advised: [
          { action: 'ListRoutingRules' },
          {
            action: 'CreateRoutingRule',
            input: {
              Priority: 10,
              Conditions: [{ MatchBasePaths: { AnyOf: ['BASE_PATH'] } }],
              Actions: [{ InvokeApi: { ApiId: 'a1b2c3', Stage: 'prod', StripBasePath: true } }],
            },
          },
        ],
      }),
    ],
  ],
  [
    'rules of others are left; a new one goes before the one that takes everything',
    {
      facts: {
        ...ended(ruled([some, away({ id: 'rest', basePath: '', priority: 500 })], {}, only)),
        ...deleted,
      },
      signals: silent,
    },
    [
      faulty({
        evidence: [{}, { code: `${id}.others`, args: { count: 2 } }, {}, {}],
        advised: [{}, { input: { Priority: 499 } }],
      }),
    ],
  ],
  [
    'a mapping takes its place',
    { facts: { ...ended(ruled([], { mappings: here })), ...deleted }, signals: silent },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'another rule leads here, and traffic went on after the deletion',
    {
      facts: {
        ...ended(ruled([rule()])),
        ...changed('DeleteRoutingRule', '2026-01-05T10:05:00.000Z'),
      },
      signals: silent,
    },
    [healthy],
  ],
  [
    'the routing mode leaves mappings out',
    {
      facts: {
        ...ended(ruled([], {}, only)),
        ...changed('UpdateDomainName', justBefore, { routingMode: only }),
      },
      signals: silent,
    },
    [
      faulty({
        confidence: 'certain',
        evidence: [{ code: `${id}.mode`, args: { mode: only } }, {}, {}],
        advised: [
          { action: 'GetApiMappings' },
          {
            action: 'UpdateDomainName',
            input: { RoutingMode: 'ROUTING_RULE_THEN_API_MAPPING' },
          },
        ],
      }),
    ],
  ],
  [
    'the same by version 1 of the API',
    {
      facts: {
        ...ended(ruled([], {}, only)),
        ...changed('UpdateDomainName', justBefore, { 'replace /routingMode': only }),
      },
      signals: silent,
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'another change of the domain',
    {
      facts: {
        ...ended(ruled([some], {}, only)),
        ...changed('UpdateDomainName', justBefore, { 'replace /regionalCertificateArn': 'arn' }),
      },
      signals: silent,
    },
    [healthy],
  ],
  [
    'a domain that leads nowhere at all',
    { facts: ended(ruled([], {}, only)), signals: silent },
    [faulty({ confidence: 'possible', evidence: [{ code: `${id}.none` }, {}] })],
  ],
  ['a domain of other APIs', { facts: ended(ruled([some], {}, only)), signals: silent }, [healthy]],
  [
    'rules that could not be read',
    {
      facts: ended({ ...ruled([]), rules: gap('apigatewayv2:ListRoutingRules') }),
      signals: silent,
    },
    [unknown],
  ],
];

table(check, cases);
