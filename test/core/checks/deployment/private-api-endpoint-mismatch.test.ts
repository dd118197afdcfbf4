import check from '../../../../core/checks/deployment/private-api-endpoint-mismatch.ts';
import { configuration } from '../support/facts.ts';
import { ended, listing, silent } from '../support/domains.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'private-api-endpoint-mismatch';
const { rest } = configuration();
const as = (endpointType: string) => ({
  ...ended(),
  ...(rest && { configuration: configuration({ rest: { ...rest, endpointType } }) }),
});
const patched = (patch: string, value: string) =>
  listing([
    {
      at: '2026-01-05T10:19:30.000Z',
      source: 'apigateway.amazonaws.com',
      name: 'UpdateRestApi',
      by: 'arn:aws:iam::111122223333:user/dev',
      resources: [{ kind: 'api', id: 'a1b2c3' }],
      details: { [patch]: value },
    },
  ]);
const types = 'replace /endpointConfiguration/types/';

const cases: Case[] = [
  ['requests arrive', { facts: as('PRIVATE') }, [healthy]],
  ['a public API that nobody changed', { facts: as('REGIONAL'), signals: silent }, [healthy]],
  [
    'it was made private',
    { facts: { ...as('PRIVATE'), ...patched(`${types}REGIONAL`, 'PRIVATE') }, signals: silent },
    [
      faulty({
        confidence: 'certain',
        evidence: [{ code: `${id}.made-private` }, { code: `${id}.ended` }, {}],
        advised: [
          { action: 'GetRestApi' },
          {
            input: {
              patchOperations: [
                { path: '/endpointConfiguration/types/PRIVATE', value: 'REGIONAL' },
              ],
            },
          },
        ],
      }),
    ],
  ],
  [
    'it was made public',
    { facts: { ...as('REGIONAL'), ...patched(`${types}PRIVATE`, 'REGIONAL') }, signals: silent },
    [faulty({ confidence: 'certain', evidence: [{ code: `${id}.made-public` }, {}, {}] })],
  ],
  [
    'it was moved between the public types',
    { facts: { ...as('REGIONAL'), ...patched(`${types}EDGE`, 'REGIONAL') }, signals: silent },
    [healthy],
  ],
  [
    'a VPC endpoint was taken from it',
    {
      facts: {
        ...as('PRIVATE'),
        ...patched('remove /endpointConfiguration/vpcEndpointIds', 'vpce-1'),
      },
      signals: silent,
    },
    [
      faulty({
        confidence: 'likely',
        evidence: [{ code: `${id}.endpoint-removed`, args: { endpoint: 'vpce-1' } }, {}, {}],
      }),
    ],
  ],
  ['a private API that nobody changed', { facts: as('PRIVATE'), signals: silent }, [unknown]],
];

table(check, cases);
