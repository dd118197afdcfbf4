import {
  APIGatewayClient,
  GetAuthorizersCommand,
  GetDeploymentsCommand,
  GetResourcesCommand,
  GetUsagePlansCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-api-gateway';
import type { UsagePlan as RawPlan, Resource } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import {
  type Authorizer,
  authorizerSchema,
  type Deployment,
} from '../../model/facts/configuration.ts';
import { type UsagePlan, usagePlanSchema } from '../../model/facts/rest.ts';
import { type VpcLinkV1, vpcLinkV1Schema } from '../../model/facts/vpc-link.ts';
import type { Target } from '../../model/target.ts';
import type { CurrentMethod } from './pending-changes.ts';

/** The most that API Gateway puts on one page. */
const limit = 500;

const position = (output: { position?: string | undefined }) => output.position;
const gateway = (environment: Environment) => environment.client(APIGatewayClient);

/** The methods of the current configuration, deployed or not. */
export async function currentMethods(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<CurrentMethod[]> {
  const found = await pages(
    (token) =>
      gateway(environment).send(
        new GetResourcesCommand({ restApiId, embed: ['methods'], limit, position: token }),
      ),
    position,
  );
  return found.flatMap((page) => (page.items ?? []).flatMap(methodsOf));
}

const methodsOf = ({ id = '', path = '', resourceMethods = {} }: Resource): CurrentMethod[] =>
  Object.entries(resourceMethods).map(([httpMethod, method]) => ({
    resourceId: id,
    path,
    httpMethod,
    method,
  }));

/** The deployments that still exist, the newest first. */
export async function deployments(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<Deployment[]> {
  const found = await pages(
    (token) =>
      gateway(environment).send(new GetDeploymentsCommand({ restApiId, limit, position: token })),
    position,
  );
  return found
    .flatMap((page) => page.items ?? [])
    .map(({ id = '', createdDate, description }) => ({
      id,
      createdAt: (createdDate ?? new Date(0)).toISOString(),
      ...(description && { description }),
    }))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** The usage plans that cover the target's stage. */
export async function usagePlans(
  environment: Environment,
  { apiId, stage }: Target,
): Promise<UsagePlan[]> {
  const found = await pages(
    (token) => gateway(environment).send(new GetUsagePlansCommand({ limit, position: token })),
    position,
  );
  return found
    .flatMap((page) => page.items ?? [])
    .map(planOf)
    .filter((plan) => plan.apiStages.some((on) => on.apiId === apiId && on.stage === stage));
}

const planOf = (raw: RawPlan): UsagePlan =>
  usagePlanSchema.parse({ ...raw, apiStages: raw.apiStages ?? [] });

/** Every VPC link of version 1 in the account and region. */
export async function vpcLinks(environment: Environment): Promise<VpcLinkV1[]> {
  const found = await pages(
    (token) => gateway(environment).send(new GetVpcLinksCommand({ limit, position: token })),
    position,
  );
  return z.array(vpcLinkV1Schema).parse(
    found
      .flatMap((page) => page.items ?? [])
      .map((link) => ({
        ...link,
        version: 1,
        name: link.name ?? '',
        targetArns: link.targetArns ?? [],
      })),
  );
}

/** The API's authorizers. */
export async function authorizers(
  environment: Environment,
  { apiId: restApiId }: Target,
): Promise<Authorizer[]> {
  const found = await pages(
    (token) =>
      gateway(environment).send(new GetAuthorizersCommand({ restApiId, limit, position: token })),
    position,
  );
  return z.array(authorizerSchema).parse(found.flatMap((page) => page.items ?? []));
}
