import type {
  CreateDeploymentRequest,
  DeleteDeploymentRequest,
  GetDeploymentRequest,
  GetDeploymentsRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest } from '../apigateway/errors.ts';
import { put } from '../key-order.ts';
import { deploy } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { StoredDeployment } from './state.ts';
import { paged, takes } from './takes.ts';

/** What AWS says of a deployment: not what it holds. */
const shown = (deployment: StoredDeployment): Omit<StoredDeployment, 'snapshot'> => {
  const { snapshot: _, ...rest } = deployment;
  return rest;
};

const CreateDeployment = takes<CreateDeploymentRequest>(
  ['ApiId'],
  ['Description', 'StageName'],
  (state, { ApiId, Description, StageName }, context) => {
    const stored = apiOf(state, ApiId);
    const stage = StageName === undefined ? undefined : oneOf(stored.stages, StageName, 'Stage');
    const deployment = deploy(stored, context, {
      AutoDeployed: false,
      ...(Description !== undefined && { Description }),
    });
    if (stage) {
      const { DeploymentId } = deployment;
      put(stored.stages, stage.StageName, { ...stage, DeploymentId, LastUpdatedDate: context.now });
    }
    return shown(deployment);
  },
);

const GetDeployment = takes<GetDeploymentRequest>(
  ['ApiId', 'DeploymentId'],
  [],
  (state, { ApiId, DeploymentId }) =>
    shown(oneOf(apiOf(state, ApiId).deployments, DeploymentId, 'Deployment')),
);

const GetDeployments = takes<GetDeploymentsRequest>(
  ['ApiId'],
  ['MaxResults', 'NextToken'],
  (state, { ApiId, ...page }) =>
    paged(Object.values(apiOf(state, ApiId).deployments).map(shown), page),
);

const DeleteDeployment = takes<DeleteDeploymentRequest>(
  ['ApiId', 'DeploymentId'],
  [],
  (state, { ApiId, DeploymentId }) => {
    const stored = apiOf(state, ApiId);
    oneOf(stored.deployments, DeploymentId, 'Deployment');
    if (Object.values(stored.stages).some((stage) => stage.DeploymentId === DeploymentId))
      throw badRequest('Active stages pointing to this deployment must be moved or deleted');
    delete stored.deployments[DeploymentId];
    return {};
  },
);

export const deployments = { CreateDeployment, GetDeployment, GetDeployments, DeleteDeployment };
