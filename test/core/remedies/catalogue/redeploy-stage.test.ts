import type { PendingChange } from '../../../../core/model/facts/rest.ts';
import remedy from '../../../../core/remedies/catalogue/redeploy-stage.ts';
import { configuration, rest, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const asked = { httpMethod: 'DELETE', path: '/orders/{id}' };
const cause = { check: 'not-deployed-since-change', subject: 'prod', routes: [asked] };
const access = { authorizationType: 'NONE', apiKeyRequired: true };
const added: PendingChange = { route: asked, kind: 'added', fields: [], access };
const preflight = { ...added, route: { ...asked, httpMethod: 'OPTIONS' } };
const changed: PendingChange = {
  route: { httpMethod: 'GET', path: '/orders' },
  kind: 'changed',
  fields: ['timeoutInMillis'],
};
const event = (name: string, at: string) => ({
  at,
  source: 'apigateway.amazonaws.com',
  name,
  by: null,
  resources: [{ kind: 'api', id: 'a1b2c3d4e5' }],
  details: {},
});
const trail = (...events: ReturnType<typeof event>[]) => ({
  known: {
    events,
    completeFrom: '2026-01-04T03:00:00.000Z',
    completeUntil: '2026-01-05T03:05:00.000Z',
  },
});
const waiting = (pending: readonly PendingChange[], more: Parameters<typeof rest>[0] = {}) =>
  configuration({
    routes: { known: [route('GET', '/orders/{id}')] },
    rest: rest({ pendingChanges: { known: [...pending] }, ...more }),
  });
const facts = (...pending: PendingChange[]) => ({
  configuration: waiting(pending),
  changes: trail(),
});

remedyTable(remedy, [
  {
    name: 'the method that clients ask for, and its preflight',
    cause,
    facts: facts(added, preflight),
    expected: {
      operations: [
        {
          id: 'deploy',
          service: 'apigateway',
          action: 'CreateDeployment',
          input: {
            restApiId: 'a1b2c3d4e5',
            stageName: 'prod',
            description: 'Gateway Medic: redeploy-stage',
          },
          expects: 'dep2',
          undo: [
            {
              service: 'apigateway',
              action: 'UpdateStage',
              input: {
                restApiId: 'a1b2c3d4e5',
                stageName: 'prod',
                patchOperations: [{ op: 'replace', path: '/deploymentId', value: 'dep2' }],
              },
            },
            {
              service: 'apigateway',
              action: 'DeleteDeployment',
              input: { restApiId: 'a1b2c3d4e5', deploymentId: { $result: 'deploy', path: 'id' } },
            },
          ],
        },
      ],
      blastRadius: [
        { code: 'redeploy-stage.ships', args: { count: 2 } },
        {
          code: 'redeploy-stage.goes-live',
          args: { route: 'DELETE /orders/{id}', authorization: 'NONE', key: 'required' },
        },
        {
          code: 'redeploy-stage.goes-live',
          args: { route: 'OPTIONS /orders/{id}', authorization: 'NONE', key: 'required' },
        },
        { code: 'redeploy-stage.not-compared', args: {} },
      ],
    },
  },
  {
    name: 'a change of another method waits too',
    cause,
    facts: facts(added, changed),
    expected: null,
  },
  {
    name: 'another method of the same path waits too',
    cause,
    facts: facts(added, { ...added, route: { ...asked, httpMethod: 'PUT' } }),
    expected: null,
  },
  { name: 'nothing waits', cause, facts: facts(), expected: null },
  {
    name: 'the method has no integration, so that every deployment is refused',
    cause,
    facts: facts({ ...added, noIntegration: true }),
    expected: null,
  },
  {
    name: 'who may call the method was not read',
    cause,
    facts: facts({ route: asked, kind: 'added', fields: [] }),
    expected: null,
  },
  {
    name: 'nobody knows what clients ask for',
    cause: { ...cause, confidence: 'possible' },
    facts: facts(added),
    expected: null,
  },
  {
    name: 'the stage serves an older deployment',
    cause,
    facts: {
      ...facts(added),
      configuration: {
        ...waiting([added]),
        stage: { name: 'prod', deploymentId: 'dep1', variables: {}, accessLog: null },
      },
    },
    expected: null,
  },
  {
    name: 'the stage has a canary',
    cause,
    facts: { ...facts(added), configuration: waiting([added], { canary: { percentTraffic: 10 } }) },
    expected: null,
  },
  {
    name: 'an authorizer was changed since the deployment',
    cause,
    facts: {
      ...facts(added),
      changes: trail(event('UpdateAuthorizer', '2026-01-05T03:01:00.000Z')),
    },
    expected: null,
  },
  {
    name: 'an authorizer was changed before the deployment',
    cause,
    facts: {
      ...facts(added),
      changes: trail(event('UpdateAuthorizer', '2026-01-05T02:01:00.000Z')),
    },
    expected: {},
  },
  {
    name: 'CloudTrail was not read',
    cause,
    facts: { configuration: waiting([added]) },
    expected: 'gap',
  },
  {
    name: 'what waits could not be read',
    cause,
    facts: {
      changes: trail(),
      configuration: waiting([], {
        pendingChanges: { gap: { what: 'apigateway:GetExport', because: 'AccessDenied' } },
      }),
    },
    expected: 'gap',
  },
]);
