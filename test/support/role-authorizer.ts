import { runSimulation, type Simulation as IamSimulation } from '@cloud-copilot/iam-simulate';
import type { Authorize } from '../../simulator/account/account.ts';
import { awsError } from '../../simulator/account/define-service.ts';
import type { Resource } from '../../simulator/cloud/template.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { iamRequest } from './iam-request.ts';

/** What was granted and what was used, for finding permissions that nothing needs. */
export interface Ledger {
  readonly used: Set<string>;
}

/**
 * Holds each call against the synthesized role of the Lambda that makes it, as IAM would.
 * @throws AccessDeniedException (through the call) where the role does not allow it
 */
export function roleAuthorizer(simulation: Simulation, ledger?: Ledger): Authorize {
  const policies = rolePolicies(simulation.deployment?.resources ?? []);
  const decided = new Map<string, Promise<boolean>>();
  const { accountId, region } = simulation.account;
  return async (call) => {
    const { action, resource } = iamRequest(call, { accountId, region });
    const key = `${call.principal} ${action} ${resource}`;
    const allowed =
      decided.get(key) ??
      allows(policies.get(call.principal) ?? [], call.principal, action, resource, accountId);
    decided.set(key, allowed);
    ledger?.used.add(`${call.principal} ${action}`);
    if (await allowed) return;
    const message = `User: ${call.principal} is not authorized to perform: ${action} on resource: ${resource}`;
    throw awsError('AccessDeniedException', message, 403);
  };
}

async function allows(
  statements: readonly object[],
  role: string,
  action: string,
  resource: string,
  accountId: string,
): Promise<boolean> {
  const simulation: IamSimulation = {
    request: {
      principal: `arn:aws:iam::${accountId}:role/${role}`,
      action,
      resource: { resource, accountId },
      contextVariables: {},
    },
    identityPolicies: [{ name: role, policy: { Version: '2012-10-17', Statement: statements } }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  };
  const result = await runSimulation(simulation, {});
  if (result.resultType === 'error')
    throw new Error(`IAM cannot judge ${action} on ${resource}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}

/** The statements of every role in a template, by the role's logical id. */
export function rolePolicies(resources: readonly Resource[]): Map<string, object[]> {
  const roles = new Map<string, object[]>();
  for (const { id, type, properties } of resources) {
    if (type === 'AWS::IAM::Role') {
      const inline = (properties['Policies'] ?? []) as {
        PolicyDocument: { Statement: object[] };
      }[];
      roles.set(id, [
        ...(roles.get(id) ?? []),
        ...inline.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ]);
    }
    if (type !== 'AWS::IAM::Policy') continue;
    const { Statement } = properties['PolicyDocument'] as { Statement: object[] };
    for (const role of properties['Roles'] as string[]) {
      const name = role.replace(/^GatewayMedic-/, '');
      roles.set(name, [...(roles.get(name) ?? []), ...Statement]);
    }
  }
  return roles;
}
