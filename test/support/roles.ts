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
  return {
    accountId,
    roles: rolesOf(deployment?.resources ?? []),
    roleOf: (worker) =>
      functions.find(({ handler }) => handler === `${worker}.handler`)?.role ?? worker,
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
