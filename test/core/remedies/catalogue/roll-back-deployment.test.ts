import rollBackDeployment from '../../../../core/remedies/catalogue/roll-back-deployment.ts';
import { configuration, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'bad-deployment-rollback', data: { previousDeploymentId: 'dep1' } };

remedyTable(rollBackDeployment, [
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
