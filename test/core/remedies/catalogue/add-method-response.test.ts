import remedy from '../../../../core/remedies/catalogue/add-method-response.ts';
import type { Integration } from '../../../../core/model/route.ts';
import { configuration, lambdaIntegration, rest, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const place = { httpMethod: 'GET', path: '/orders' };
const cause = {
  check: 'mapping-method-response-missing',
  subject: 'GET /orders',
  routes: [place],
};
const header = 'method.response.header.Location';
const mapped: Integration = {
  ...lambdaIntegration,
  type: 'AWS',
  integrationResponses: {
    200: { statusCode: '200' },
    400: { statusCode: '400', selectionPattern: 'Invalid.*' },
    303: { selectionPattern: 'Moved.*', responseParameters: { [header]: "'/new'" } },
  },
};
const facts = (declared: string[] | undefined, more: Parameters<typeof rest>[0] = {}) => ({
  configuration: configuration({
    routes: {
      known: [
        { ...route('GET', '/orders', mapped), ...(declared && { methodResponses: declared }) },
      ],
    },
    rest: rest(more),
  }),
});
const response = {
  restApiId: 'a1b2c3d4e5',
  resourceId: 'rorders',
  httpMethod: 'GET',
  statusCode: '303',
};

remedyTable(remedy, [
  {
    name: 'the status that is mapped and not declared, with its header',
    cause,
    facts: facts(['200', '400']),
    expected: {
      operations: [
        {
          id: 'add-303',
          service: 'apigateway',
          action: 'PutMethodResponse',
          input: { ...response, responseParameters: { [header]: false } },
          expects: null,
          undo: [{ service: 'apigateway', action: 'DeleteMethodResponse', input: response }],
        },
        { id: 'deploy', action: 'CreateDeployment' } as never,
      ],
      blastRadius: [
        { code: 'add-method-response.declares', args: { route: 'GET /orders', statuses: '303' } },
        { code: 'plan.deployment', args: {} },
      ],
    },
  },
  {
    name: 'with changes of others waiting',
    cause,
    facts: facts(['200', '400'], {
      pendingChanges: {
        known: [{ route: { httpMethod: 'PUT', path: '/x' }, kind: 'removed', fields: [] }],
      },
    }),
    expected: { risk: 'high' },
  },
  {
    name: 'somebody has changed the responses of the method and not deployed it',
    cause,
    facts: facts(['200'], {
      pendingChanges: {
        known: [{ route: place, kind: 'changed', fields: ['integrationResponses'] }],
      },
    }),
    expected: null,
  },
  { name: 'every status is declared', cause, facts: facts(['200', '303', '400']), expected: null },
  { name: 'what is declared was not read', cause, facts: facts(undefined), expected: null },
  {
    name: 'a canary',
    cause,
    facts: facts(['200'], { canary: { percentTraffic: 5 } }),
    expected: null,
  },
  {
    name: 'what waits could not be read',
    cause,
    facts: facts(['200'], {
      pendingChanges: { gap: { what: 'apigateway:GetExport', because: 'AccessDenied' } },
    }),
    expected: 'gap',
  },
]);
