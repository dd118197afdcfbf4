import remedy from '../../../../core/remedies/catalogue/add-default-integration-response.ts';
import type { Integration } from '../../../../core/model/route.ts';
import { configuration, lambdaIntegration, rest, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const place = { httpMethod: 'GET', path: '/orders' };
const cause = {
  check: 'mapping-no-default-integration-response',
  subject: 'GET /orders',
  routes: [place],
};
const errors = { 400: { statusCode: '400', selectionPattern: 'Invalid.*' } };
const ofFunction: Integration = {
  ...lambdaIntegration,
  type: 'AWS',
  integrationResponses: errors,
};
const facts = (
  integration: Integration,
  declared: string[] | undefined,
  more: Parameters<typeof rest>[0] = {},
) => ({
  configuration: configuration({
    routes: {
      known: [
        { ...route('GET', '/orders', integration), ...(declared && { methodResponses: declared }) },
      ],
    },
    rest: rest(more),
  }),
});
const response = {
  restApiId: 'a1b2c3d4e5',
  resourceId: 'rorders',
  httpMethod: 'GET',
  statusCode: '200',
};
const args = { route: 'GET /orders', status: '200' };

remedyTable(remedy, [
  {
    name: 'the only success status that the method declares',
    cause,
    facts: facts(ofFunction, ['200', '400', '500']),
    expected: {
      operations: [
        {
          id: 'add-200',
          service: 'apigateway',
          action: 'PutIntegrationResponse',
          input: response,
          expects: null,
          undo: [{ service: 'apigateway', action: 'DeleteIntegrationResponse', input: response }],
        },
        { id: 'deploy', action: 'CreateDeployment' } as never,
      ],
      blastRadius: [
        { code: 'add-default-integration-response.answers', args },
        { code: 'add-default-integration-response.errors', args },
        { code: 'plan.deployment', args: {} },
      ],
    },
  },
  {
    name: 'several statuses that it could be',
    cause,
    facts: facts(ofFunction, ['200', '202', '400']),
    expected: null,
  },
  {
    name: 'no success status is declared',
    cause,
    facts: facts(ofFunction, ['400']),
    expected: null,
  },
  {
    name: 'what is declared was not read',
    cause,
    facts: facts(ofFunction, undefined),
    expected: null,
  },
  {
    name: 'there is a default',
    cause,
    facts: facts({ ...ofFunction, integrationResponses: { 202: { statusCode: '202' } } }, [
      '200',
      '202',
    ]),
    expected: null,
  },
  {
    name: 'an HTTP backend, whose errors a default would hide',
    cause,
    facts: facts({ ...ofFunction, type: 'HTTP', uri: 'https://example.com/orders' }, [
      '200',
      '400',
    ]),
    expected: null,
  },
  {
    name: 'somebody has added a response and not deployed it',
    cause,
    facts: facts(ofFunction, ['200', '400'], {
      pendingChanges: {
        known: [{ route: place, kind: 'changed', fields: ['integrationResponses'] }],
      },
    }),
    expected: null,
  },
  {
    name: 'what waits could not be read',
    cause,
    facts: facts(ofFunction, ['200', '400'], {
      pendingChanges: { gap: { what: 'apigateway:GetExport', because: 'AccessDenied' } },
    }),
    expected: 'gap',
  },
]);
