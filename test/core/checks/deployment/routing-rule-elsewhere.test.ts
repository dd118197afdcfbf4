import check from '../../../../core/checks/deployment/routing-rule-elsewhere.ts';
import { domain, ended, silent } from '../support/domains.ts';
import { gap, known } from '../support/facts.ts';
import { away, changed, rule, ruled } from '../support/routing-rules.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'routing-rule-elsewhere';
const here = known([{ basePath: 'v1', apiId: 'a1b2c3', stage: 'prod' }]);
const justBefore = '2026-01-05T10:19:30.000Z';
const made = changed('CreateRoutingRule', justBefore, { routingRuleId: 'r9' });
const all = away({ basePath: '' });
const only = 'ROUTING_RULE_ONLY';

const cases: Case[] = [
  ['requests arrive', { facts: ended(ruled([all, rule()])), signals: {} }, [healthy]],
  ['mappings alone decide', { facts: ended({}), signals: silent }, [healthy]],
  [
    'another API has a path of its own',
    { facts: { ...ended(ruled([away({ basePath: 'blog' }), rule()])), ...made }, signals: silent },
    [healthy],
  ],
  [
    'a rule that takes everything was made just before',
    { facts: { ...ended(ruled([all, rule()], { mappings: here })), ...made }, signals: silent },
    [
      faulty({
        subject: domain,
        confidence: 'certain',
        routes: 'all',
        remedies: [],
        evidence: [
          { code: `${id}.leads`, args: { rule: 'r9', priority: 50, api: 'other', stage: 'live' } },
          { code: `${id}.hides-rule`, args: { rule: 'r1', priority: 100, conditions: '/shop' } },
          { code: `${id}.ended` },
          { code: 'symptoms.changed' },
        ],
        advised: [
          { action: 'ListRoutingRules' },
          { action: 'PutRoutingRule', input: { RoutingRuleId: 'r1', Priority: 49 } },
        ],
      }),
    ],
  ],
  [
    'it hides a mapping, and a rule in front of it is to do what the mapping did',
    { facts: { ...ended(ruled([all], { mappings: here })), ...made }, signals: silent },
    [
      faulty({
        confidence: 'certain',
        evidence: [{}, { code: `${id}.hides-mapping`, args: { path: 'v1' } }, {}, {}],
        advised: [
          {},
          {
            action: 'CreateRoutingRule',
            input: {
              Priority: 49,
              Conditions: [{ MatchBasePaths: { AnyOf: ['v1'] } }],
              Actions: [{ InvokeApi: { ApiId: 'a1b2c3', Stage: 'prod', StripBasePath: true } }],
            },
          },
        ],
      }),
    ],
  ],
  [
    'no priority is free before it',
    {
      facts: { ...ended(ruled([away({ basePath: '', priority: 1 }), rule()])), ...made },
      signals: silent,
    },
    [
      faulty({
        advised: [{}, { action: 'PutRoutingRule', input: { RoutingRuleId: 'r9', Priority: 110 } }],
      }),
    ],
  ],
  [
    'another stage of the same API',
    {
      facts: {
        ...ended(ruled([away({ basePath: '', apiId: 'a1b2c3', stage: 'beta' }), rule()])),
        ...made,
      },
      signals: silent,
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'long before traffic ended',
    {
      facts: {
        ...ended(ruled([all, rule()])),
        ...changed('CreateRoutingRule', '2026-01-05T10:05:00.000Z', { routingRuleId: 'r9' }),
      },
      signals: silent,
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'nothing says who made it',
    { facts: ended(ruled([all, rule()])), signals: silent },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the rule that clients came by may have been replaced: it leads elsewhere now',
    {
      facts: {
        ...ended(ruled([away()], {}, only)),
        ...changed('PutRoutingRule', justBefore, { routingRuleId: 'r9' }),
      },
      signals: silent,
    },
    [
      faulty({
        confidence: 'likely',
        advised: [
          {},
          {
            action: 'PutRoutingRule',
            input: {
              RoutingRuleId: 'r9',
              Priority: 50,
              Actions: [{ InvokeApi: { ApiId: 'a1b2c3', Stage: 'prod' } }],
            },
          },
        ],
      }),
    ],
  ],
  [
    'only requests with a header are taken',
    {
      facts: {
        ...ended(ruled([away({ headers: [[{ name: 'x-app', glob: '*' }]] }), rule()])),
        ...made,
      },
      signals: silent,
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a rule comes first that leads here',
    { facts: { ...ended(ruled([rule({ priority: 1 }), all])), ...made }, signals: silent },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'rules that could not be read',
    {
      facts: ended({ ...ruled([]), rules: gap('apigatewayv2:ListRoutingRules') }),
      signals: silent,
    },
    [unknown],
  ],
  [
    'a domain of which neither was read',
    { facts: ended({ ...ruled([]), mappings: gap() }), signals: silent },
    [unknown],
  ],
];

table(check, cases);
