import { expect } from '@jest/globals';
import correctIntegrationMethod from '../../../../core/remedies/catalogue/correct-integration-method.ts';
import { configuration, lambdaIntegration, rest, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'lambda-integration-wrong-http-method' };
const wrong = route('GET', '/orders', { ...lambdaIntegration, httpMethod: 'GET' });
const gap = { what: 'apigateway:GetResources', because: 'denied' };

remedyTable(correctIntegrationMethod, [
  {
    name: 'patches the one field, deploys, and can go all the way back',
    cause,
    facts: { configuration: configuration({ routes: { known: [wrong] } }) },
    expected: {
      operations: [
        {
          id: 'set-httpMethod-rorders-GET',
          service: 'apigateway',
          action: 'UpdateIntegration',
          input: {
            restApiId: 'a1b2c3d4e5',
            resourceId: 'rorders',
            httpMethod: 'GET',
            patchOperations: [{ op: 'replace', path: '/httpMethod', value: 'POST' }],
          },
          expects: { '/httpMethod': 'GET' },
          undo: [
            expect.objectContaining({
              input: expect.objectContaining({
                patchOperations: [{ op: 'replace', path: '/httpMethod', value: 'GET' }],
              }),
            }) as never,
          ],
        },
        {
          id: 'deploy',
          service: 'apigateway',
          action: 'CreateDeployment',
          input: {
            restApiId: 'a1b2c3d4e5',
            stageName: 'prod',
            description: 'Gateway Medic: correct-integration-method',
          },
          expects: 'dep2',
          undo: [
            expect.objectContaining({ action: 'UpdateStage' }) as never,
            expect.objectContaining({
              action: 'DeleteDeployment',
              input: { restApiId: 'a1b2c3d4e5', deploymentId: { $result: 'deploy', path: 'id' } },
            }) as never,
          ],
        },
      ],
      lifetime: 'permanent',
    },
  },
  {
    name: 'other changes that wait are listed and raise the risk',
    cause,
    facts: {
      configuration: configuration({
        routes: { known: [wrong] },
        rest: rest({
          pendingChanges: {
            known: [
              { route: { httpMethod: 'PUT', path: '/x' }, kind: 'added', fields: [] },
              { route: { httpMethod: 'GET', path: '/orders' }, kind: 'changed', fields: ['uri'] },
            ],
          },
        }),
      }),
    },
    expected: {
      risk: 'high',
      blastRadius: [
        { code: 'plan.deployment', args: {} },
        { code: 'plan.pending-change', args: { route: 'PUT /x', kind: 'added', fields: '' } },
        {
          code: 'plan.pending-change',
          args: { route: 'GET /orders', kind: 'changed', fields: ': uri' },
        },
      ],
    },
  },
  {
    name: 'somebody has changed it and not deployed it',
    cause,
    facts: {
      configuration: configuration({
        routes: { known: [wrong] },
        rest: rest({
          pendingChanges: {
            known: [
              {
                route: { httpMethod: 'GET', path: '/orders' },
                kind: 'changed',
                fields: ['httpMethod'],
              },
            ],
          },
        }),
      }),
    },
    expected: null,
  },
  {
    name: 'the stage has a canary',
    cause,
    facts: {
      configuration: configuration({
        routes: { known: [wrong] },
        rest: rest({ canary: { percentTraffic: 10 } }),
      }),
    },
    expected: null,
  },
  {
    name: 'the method is gone from the configuration',
    cause,
    facts: {
      configuration: configuration({ routes: { known: [{ ...wrong, resourceId: undefined }] } }),
    },
    expected: null,
  },
  {
    name: 'the changes that wait could not be read',
    cause,
    facts: {
      configuration: configuration({
        routes: { known: [wrong] },
        rest: rest({ pendingChanges: { gap } }),
      }),
    },
    expected: 'gap',
  },
  { name: 'the method is right', cause, expected: null },
]);
