import { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import type { WorkerName } from '../../lib/workers.ts';
import type { IamRequest } from './iam-request.ts';
import { isAllowed, type Roles, rolesOf } from './role-authorizer.ts';

/** A deployment whose roles can be asked. */
export interface Deployed {
  readonly accountId: string;
  readonly roles: Roles;
  /** The logical id of each Lambda's role. */
  readonly roleOf: (worker: WorkerName) => string;
  /** The name of each Lambda's function. */
  readonly functionOf: (worker: WorkerName) => string;
  /** The logical ids of the roles that a role can be assumed by. */
  readonly trustOf: (role: string) => readonly string[];
  /** ARNs of the deployment's own. */
  readonly table: string;
  readonly bucket: string;
}

/** The deployment as the template says it. */
export function deploymentOf(): Deployed {
  const { account, deployment, variables } = new Simulation({
    world: 'shop',
    seed: 1,
    template: deployedTemplate(),
  });
  const { accountId, region } = account;
  const functions = [...(deployment?.functions.values() ?? [])];
  const of = (worker: WorkerName) =>
    functions.find(({ handler }) => handler === `${worker}.handler`);
  return {
    accountId,
    roles: rolesOf(deployment?.resources ?? []),
    roleOf: (worker) => of(worker)?.role ?? worker,
    functionOf: (worker) => of(worker)?.arn.split(':').at(-1) ?? worker,
    trustOf(role) {
      const { properties } = deployment?.resources.find(({ id }) => id === role) ?? {};
      return [
        ...JSON.stringify(properties?.['AssumeRolePolicyDocument']).matchAll(
          /role\/[^-"]*-([^"]*)"/g,
        ),
      ].map(([, id = '']) => id);
    },
    table: `arn:aws:dynamodb:${region}:${accountId}:table/${variables['GATEWAY_MEDIC_TABLE']}`,
    bucket: `arn:aws:s3:::${variables['GATEWAY_MEDIC_BUCKET']}`,
  };
}

/** Whether IAM lets a Lambda make a request. */
export const mayMake = (
  { roles, roleOf, accountId }: Deployed,
  worker: WorkerName,
  request: IamRequest,
): Promise<boolean> => isAllowed(request, roleOf(worker), roles, accountId);
