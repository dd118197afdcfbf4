import type { Facts } from '../../../../core/model/facts.ts';
import type { ReadDomain } from '../../../../core/model/front/domain.ts';
import remedy from '../../../../core/remedies/catalogue/restore-base-path-mapping.ts';
import { remedyTable } from '../remedy-table.ts';

const domainName = 'api.example.com';
const cause = { check: 'base-path-mapping-missing', subject: domainName, routes: 'all' as const };
const event = (name: string, minute: number, more: object = {}) => ({
  at: `2026-01-05T03:0${minute}:00.000Z`,
  source: 'apigateway.amazonaws.com',
  name: `${name}BasePathMapping`,
  by: 'arn:aws:sts::123456789012:assumed-role/deploy/session',
  tool: 'Terraform',
  resources: [{ kind: 'domain', id: domainName }],
  details: { basePath: 'shop' },
  ...more,
});
const made = (stage: string, apiId = 'a1b2c3d4e5', minute = 1) =>
  event('Create', minute, {
    resources: [
      { kind: 'domain', id: domainName },
      { kind: 'api', id: apiId },
    ],
    details: { basePath: 'shop', stage },
  });
const deleted = event('Delete', 5);

const facts = (
  events: ReturnType<typeof event>[],
  domain: Partial<ReadDomain> & { readonly routingMode?: string } = {},
): Partial<Facts> => ({
  changes: {
    known: {
      events,
      completeFrom: '2026-01-05T00:00:00.000Z',
      completeUntil: '2026-01-05T03:05:00.000Z',
    },
  },
  deployment: {
    contents: [],
    domains: {
      known: [
        {
          domain: {
            name: domainName,
            endpointType: 'REGIONAL',
            ...(domain.routingMode !== undefined && { routingMode: domain.routingMode }),
          },
          mappings: domain.mappings ?? { known: [] },
          certificate: null,
        },
      ],
    },
  },
});
const path = { domainName, basePath: 'shop' };

remedyTable(remedy, [
  {
    name: 'the mapping that a tool made and deleted',
    cause,
    facts: facts([deleted, made('prod')]),
    expected: {
      operations: [
        {
          id: 'map-shop',
          service: 'apigateway',
          action: 'CreateBasePathMapping',
          input: { ...path, restApiId: 'a1b2c3d4e5', stage: 'prod' },
          expects: null,
          undo: [{ service: 'apigateway', action: 'DeleteBasePathMapping', input: path }],
        },
      ],
      blastRadius: [
        {
          code: 'restore-base-path-mapping.who',
          args: {
            domain: domainName,
            path: 'shop',
            tool: 'Terraform',
            by: deleted.by,
            at: deleted.at,
          },
        },
        {
          code: 'restore-base-path-mapping.patch-terraform',
          args: { domain: domainName, path: 'shop', tool: 'Terraform' },
        },
      ],
    },
  },
  ...(
    [
      ['nothing shows where it led', [deleted]],
      ['it led to another stage', [deleted, made('test')]],
      ['it led to another API', [deleted, made('prod', 'other')]],
      ['it was changed after it was made', [deleted, event('Update', 3), made('prod')]],
      ['a person deleted it by hand', [event('Delete', 5, { tool: 'the AWS CLI' }), made('prod')]],
      ['it was deleted for all paths', [event('Delete', 5, { details: {} }), made('prod')]],
      ['it was made again', [made('prod', undefined, 6), deleted, made('prod')]],
    ] as const
  ).map(([name, events]) => ({ name, cause, facts: facts([...events]), expected: null })),
  {
    name: 'another mapping takes the path',
    cause,
    facts: facts([deleted, made('prod')], {
      mappings: { known: [{ basePath: '', apiId: 'other', stage: 'prod' }] },
    }),
    expected: null,
  },
  {
    name: 'routing rules come first',
    cause,
    facts: facts([deleted, made('prod')], { routingMode: 'ROUTING_RULE_THEN_API_MAPPING' }),
    expected: null,
  },
  {
    name: 'the mappings could not be read',
    cause,
    facts: facts([deleted, made('prod')], {
      mappings: { gap: { what: 'apigateway:GetBasePathMappings', because: 'AccessDenied' } },
    }),
    expected: 'gap',
  },
  {
    name: 'CloudTrail was not read',
    cause,
    facts: { deployment: facts([])['deployment']! },
    expected: 'gap',
  },
  { name: 'the domains were not read', cause, expected: null },
]);
