import check from '../../../../core/checks/deployment/custom-domain-dns.ts';
import { gap, known } from '../support/facts.ts';
import { domain, ended, listing, readDomain, silent } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'custom-domain-dns';
const deleted = (at: string, name = domain) =>
  listing([
    {
      at,
      source: 'apigateway.amazonaws.com',
      name: 'DeleteDomainName',
      by: 'arn:aws:iam::111122223333:user/dev',
      resources: [{ kind: 'domain', id: name }],
      details: {},
    },
  ]);
const justBefore = deleted('2026-01-05T10:19:30.000Z');
const again = { domain: { ...readDomain().domain, target: 'd-2.execute-api.aws' } };

const cases: Case[] = [
  ['requests arrive', { facts: { ...ended(), ...justBefore } }, [healthy]],
  ['nothing was deleted', { facts: { ...ended({}), ...listing([]) }, signals: silent }, [healthy]],
  [
    'the domain was deleted just before',
    { facts: { ...ended(), ...justBefore }, signals: silent },
    [
      faulty({
        subject: domain,
        confidence: 'likely',
        routes: 'all',
        remedies: [],
        evidence: [
          { code: `${id}.deleted` },
          { code: `${id}.ended` },
          { code: 'symptoms.changed' },
        ],
        advised: [{ action: 'CreateDomainName' }, { action: 'CreateBasePathMapping' }],
      }),
    ],
  ],
  [
    'it was created again',
    { facts: { ...ended(again), ...justBefore }, signals: silent },
    [
      faulty({
        confidence: 'likely',
        evidence: [{ code: `${id}.created-again` }, {}, {}],
        advised: [{ action: 'GetDomainName' }],
      }),
    ],
  ],
  [
    'it was deleted half an hour before',
    { facts: { ...ended(), ...deleted('2026-01-05T09:50:00.000Z') }, signals: silent },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'it leads to another API now',
    {
      facts: {
        ...ended({ ...again, mappings: known([{ basePath: '', apiId: 'other' }]) }),
        ...justBefore,
      },
      signals: silent,
    },
    [healthy],
  ],
  [
    'CloudTrail could not be read',
    { facts: { ...ended({}), changes: gap('cloudtrail:LookupEvents') }, signals: silent },
    [unknown],
  ],
];

table(check, cases);
