import check from '../../../../core/checks/deployment/base-path-mapping-missing.ts';
import { gap, known } from '../support/facts.ts';
import { domain, ended, silent } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'base-path-mapping-missing';
const change = (
  name: string,
  at: string,
  basePath = 'shop',
  on = domain,
  more: { tool?: string } = {},
) => ({
  changes: known({
    events: [
      {
        at,
        source: 'apigateway.amazonaws.com',
        name,
        by: 'arn:aws:iam::111122223333:user/dev',
        resources: [{ kind: 'domain', id: on }],
        details: { basePath },
        ...more,
      },
    ],
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:30:00.000Z',
  }),
});
const deleted = change('DeleteBasePathMapping', '2026-01-05T10:19:30.000Z');
const elsewhere = [{ basePath: 'shop', apiId: 'other', stage: 'prod' }];
const here = [{ basePath: 'v1', apiId: 'a1b2c3', stage: 'prod' }];
const none = { mappings: known([]) };

const cases: Case[] = [
  ['requests arrive', { facts: ended(none), signals: {} }, [healthy]],
  [
    'the domain leads here, and nothing was changed',
    { facts: ended({}), signals: silent },
    [healthy],
  ],
  ['there is no domain', { facts: ended(), signals: silent }, []],
  [
    'the mapping was deleted just before',
    { facts: { ...ended(none), ...deleted }, signals: silent },
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
          { action: 'GetBasePathMappings' },
          { action: 'CreateBasePathMapping', input: { basePath: 'shop', stage: 'prod' } },
        ],
      }),
    ],
  ],
  [
    'a deployment tool deleted it',
    {
      facts: {
        ...ended(none),
        ...change('DeleteBasePathMapping', '2026-01-05T10:19:30.000Z', 'shop', domain, {
          tool: 'AWS CDK',
        }),
      },
      signals: silent,
    },
    [faulty({ confidence: 'certain', remedies: ['restore-base-path-mapping'] })],
  ],
  [
    'it leads to another API now',
    {
      facts: {
        ...ended({ mappings: known(elsewhere) }),
        ...change('UpdateBasePathMapping', '2026-01-05T10:19:30.000Z'),
      },
      signals: silent,
    },
    [faulty({ confidence: 'certain', evidence: [{ code: `${id}.redirected` }, {}, {}] })],
  ],
  [
    'it was deleted half an hour before',
    {
      facts: { ...ended(none), ...change('DeleteBasePathMapping', '2026-01-05T09:50:00.000Z') },
      signals: silent,
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'another path leads here still',
    { facts: { ...ended({ mappings: known(here) }), ...deleted }, signals: silent },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'another path leads here still, and it was deleted long before',
    {
      facts: {
        ...ended({ mappings: known(here) }),
        ...change('DeleteBasePathMapping', '2026-01-05T09:50:00.000Z'),
      },
      signals: silent,
    },
    [healthy],
  ],
  ['the change was put right', { facts: { ...ended({}), ...deleted }, signals: silent }, [healthy]],
  [
    'the change was on another domain',
    {
      facts: {
        ...ended({}),
        ...change('DeleteBasePathMapping', '2026-01-05T10:19:30.000Z', 'shop', 'b.example.com'),
      },
      signals: silent,
    },
    [healthy],
  ],
  [
    'no mapping at all, and nobody knows since when',
    { facts: ended(none), signals: silent },
    [faulty({ confidence: 'possible', evidence: [{ code: `${id}.none` }, {}] })],
  ],
  [
    'the mappings could not be read',
    { facts: ended({ mappings: gap('apigateway:GetBasePathMappings') }), signals: silent },
    [unknown],
  ],
  [
    'the metrics could not be read',
    { facts: { ...ended(none), metrics: gap('cloudwatch:GetMetricData') }, signals: silent },
    [unknown],
  ],
];

table(check, cases);
