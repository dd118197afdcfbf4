import { expect } from '@jest/globals';
import rollBackDeployment from '../../../../core/remedies/catalogue/roll-back-deployment.ts';
import type { Evidence } from '../../../../core/model/evidence.ts';
import type { MethodSummary } from '../../../../core/model/facts/deployment-content.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'bad-deployment-rollback', data: { previousDeploymentId: 'dep1' } };

const method = {
  httpMethod: 'GET',
  path: '/orders',
  authorizationType: 'NONE',
  apiKeyRequired: false,
};
const other = { ...method, path: '/rates' };
const holding = (now: MethodSummary[], before: MethodSummary[]) => ({
  deployment: {
    contents: [
      { id: 'dep2', methods: { known: now } },
      { id: 'dep1', methods: { known: before } },
    ],
  },
});
const notes = (...codes: string[]) =>
  expect.arrayContaining(
    codes.map((code) => expect.objectContaining({ code: `roll-back-deployment.${code}` })),
  ) as unknown as Evidence[];

remedyTable(rollBackDeployment, [
  {
    name: 'nobody read what the two hold',
    cause,
    expected: { blastRadius: notes('not-compared') },
  },
  {
    name: 'both hold the same, as far as is known',
    cause: { ...cause, routes: [method] },
    facts: holding([method], [method]),
    expected: { blastRadius: notes('compared') },
  },
  {
    name: 'a method had no authorization and needed no key before, and another comes back',
    cause: { ...cause, routes: [method] },
    facts: holding(
      [{ ...method, authorizationType: 'AWS_IAM', apiKeyRequired: true }],
      [method, other],
    ),
    expected: {
      blastRadius: notes('loosens-authorization', 'loosens-key', 'loosens-return', 'compared'),
    },
  },
  {
    name: 'another kind of authorization is not known to be as strict',
    cause: { ...cause, routes: [method] },
    facts: holding(
      [{ ...method, authorizationType: 'CUSTOM' }],
      [{ ...method, authorizationType: 'AWS_IAM' }],
    ),
    expected: { blastRadius: notes('loosens-authorization') },
  },
  {
    name: 'a summary leaves something out, and another method goes',
    cause: { ...cause, routes: [method] },
    facts: holding([{ httpMethod: 'GET', path: '/orders' }, other], [method]),
    expected: { blastRadius: notes('partly-known', 'removes') },
  },
  {
    name: 'none of the broken methods was served before',
    cause: { ...cause, routes: [method] },
    facts: holding([method, other], [other]),
    expected: null,
  },
  {
    name: 'to the deployment before',
    cause,
    expected: {
      operations: [
        {
          id: 'roll-back',
          service: 'apigateway',
          action: 'UpdateStage',
          input: {
            restApiId: 'a1b2c3d4e5',
            stageName: 'prod',
            patchOperations: [{ op: 'replace', path: '/deploymentId', value: 'dep1' }],
          },
          expects: { '/deploymentId': 'dep2' },
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
          ],
        },
      ],
      lifetime: 'stopgap',
    },
  },
  { name: 'one that is gone', cause: { data: { previousDeploymentId: 'dep0' } }, expected: null },
  {
    name: 'the one that is served',
    cause: { data: { previousDeploymentId: 'dep2' } },
    expected: null,
  },
  {
    name: 'the stage has a canary',
    cause,
    facts: {
      configuration: configuration({
        rest: rest({ canary: { percentTraffic: 10 } }),
      }),
    },
    expected: null,
  },
]);
