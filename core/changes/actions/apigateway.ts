import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateVpcLinkCommand,
  DeleteDeploymentCommand,
  DeleteVpcLinkCommand,
  GetIntegrationCommand,
  GetStageCommand,
  GetVpcLinkCommand,
  GetVpcLinksCommand,
  UpdateIntegrationCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { type Action, type Input, pages, pick, plain, sends, until } from '../action.ts';
import { patchedPaths, stageValues } from './patched-values.ts';

const gone = ['NotFoundException'];
const client = (environment: Environment) => environment.client(APIGatewayClient);

const stageOf = (environment: Environment, { restApiId, stageName }: Input) =>
  client(environment).send(
    new GetStageCommand({ restApiId: String(restApiId), stageName: String(stageName) }),
  );

export const updateStage: Action = {
  send: sends(APIGatewayClient, UpdateStageCommand),
  state: async (environment, input) =>
    stageValues(await stageOf(environment, input), patchedPaths(input)),
};

export const updateIntegration: Action = {
  send: sends(APIGatewayClient, UpdateIntegrationCommand),
  async state(environment, input) {
    const integration = await client(environment).send(
      new GetIntegrationCommand({
        restApiId: String(input['restApiId']),
        resourceId: String(input['resourceId']),
        httpMethod: String(input['httpMethod']),
      }),
    );
    const paths = patchedPaths(input);
    const fields = pick(
      integration,
      paths.map((path) => path.slice(1)),
    ) as Record<string, unknown>;
    return Object.fromEntries(paths.map((path) => [path, fields[path.slice(1)]]));
  },
};

/** Changes which deployment the stage serves; see https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html */
export const createDeployment: Action = {
  send: sends(APIGatewayClient, CreateDeploymentCommand),
  state: async (environment, input) => (await stageOf(environment, input)).deploymentId ?? null,
  recover: (state) => ({ id: state }),
};

export const deleteDeployment: Action = {
  send: sends(APIGatewayClient, DeleteDeploymentCommand),
  gone,
};

/** Links are distinguished by name: a plan gives its link its own name. */
export const createVpcLink: Action = {
  send: sends(APIGatewayClient, CreateVpcLinkCommand),
  async state(environment, { name }) {
    const links = await pages(async (position) => {
      const page = await client(environment).send(
        new GetVpcLinksCommand({ limit: 500, ...(position !== undefined && { position }) }),
      );
      return { items: page.items ?? [], next: page.position };
    });
    const link = links.find((candidate) => candidate.name === name);
    return link ? plain({ id: link.id, name: link.name, targetArns: link.targetArns }) : null;
  },
  recover: (state) => ({ id: (state as { id: string }).id }),
  settle: (environment, _input, { id }) =>
    until(environment, `VPC link ${String(id)}`, 240, async () => {
      const link = await client(environment).send(new GetVpcLinkCommand({ vpcLinkId: String(id) }));
      if (link.status === 'FAILED')
        throw new Error(`VPC link ${String(id)} failed: ${link.statusMessage ?? ''}`);
      return link.status === 'AVAILABLE';
    }),
};

export const deleteVpcLink: Action = { send: sends(APIGatewayClient, DeleteVpcLinkCommand), gone };
