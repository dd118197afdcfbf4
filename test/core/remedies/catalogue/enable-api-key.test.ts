import type { Facts } from '../../../../core/model/facts.ts';
import remedy from '../../../../core/remedies/catalogue/enable-api-key.ts';
import { remedyTable } from '../remedy-table.ts';

const deployed = {
  tool: 'Terraform',
  changedBy: 'arn:aws:sts::123456789012:assumed-role/deploy/session',
  changedAt: '2026-01-05T02:58:00.000Z',
};
const cause = (data: Record<string, string>) => ({
  check: 'api-key-disabled',
  subject: 'e1w1ea22hl',
  data,
});
const keys = (enabled: boolean): Partial<Facts> => ({
  authorization: {
    lambdaAuthorizers: [],
    apiKeys: {
      keys: { known: { items: [{ id: 'e1w1ea22hl', name: 'partner', enabled }], isWhole: true } },
      members: { known: [] },
    },
  },
});
const unread = { what: 'apigateway:GetApiKeys', because: 'AccessDenied' } as const;
const update = (value: string) => ({
  apiKey: 'e1w1ea22hl',
  patchOperations: [{ op: 'replace', path: '/enabled', value }],
});

remedyTable(remedy, [
  {
    name: 'the key that a deployment disabled',
    cause: cause(deployed),
    facts: keys(false),
    expected: {
      operations: [
        {
          id: 'enable-key',
          service: 'apigateway',
          action: 'UpdateApiKey',
          input: update('true'),
          expects: { '/enabled': false },
          undo: [{ service: 'apigateway', action: 'UpdateApiKey', input: update('false') }],
        },
      ],
      blastRadius: [
        {
          code: 'enable-api-key.who',
          args: {
            key: 'e1w1ea22hl',
            name: 'partner',
            tool: 'Terraform',
            by: deployed.changedBy,
            at: deployed.changedAt,
          },
        },
        { code: 'enable-api-key.lets-in', args: { key: 'e1w1ea22hl', name: 'partner' } },
        {
          code: 'enable-api-key.patch-terraform',
          args: { key: 'e1w1ea22hl', name: 'partner', tool: 'Terraform' },
        },
      ],
    },
  },
  {
    name: 'a template that CloudFormation deploys',
    cause: cause({ ...deployed, tool: 'AWS SAM' }),
    facts: keys(false),
    expected: {},
  },
  {
    name: 'Pulumi',
    cause: cause({ ...deployed, tool: 'Pulumi' }),
    facts: keys(false),
    expected: {},
  },
  {
    name: 'a person disabled it by hand',
    cause: cause({ ...deployed, tool: 'the AWS Management Console' }),
    facts: keys(false),
    expected: null,
  },
  { name: 'nothing shows who disabled it', cause: cause({}), facts: keys(false), expected: null },
  { name: 'it is enabled', cause: cause(deployed), facts: keys(true), expected: null },
  {
    name: 'the keys could not be read',
    cause: cause(deployed),
    facts: {
      authorization: {
        lambdaAuthorizers: [],
        apiKeys: { keys: { gap: unread }, members: { gap: unread } },
      },
    },
    expected: 'gap',
  },
  { name: 'the keys were not asked for', cause: cause(deployed), expected: null },
]);
