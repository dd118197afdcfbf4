import type { IamState } from '../account/iam/index.ts';
import { evaluate, type Statement } from './policy/evaluate.ts';
import type { World } from './world.ts';

/** What an AWS service may do in a role that it takes on. */
export type RoleDecision = 'allowed' | 'denied' | 'not-assumed';

/**
 * Whether API Gateway, or another `service`, may take a role on, and whether the role may then make a call. A role that the simulated account does not
 * have is taken to be right: many worlds only name one.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-request-basic-setup.html
 */
export function asRole(
  { account }: World,
  roleArn: string,
  action: string,
  resource: string,
  service = 'apigateway.amazonaws.com',
): RoleDecision {
  const iam = account.state<IamState | undefined>('iam');
  const role = Object.values(iam?.roles ?? {}).find(({ arn }) => arn === roleArn);
  if (iam?.deleted.includes(roleArn)) return 'not-assumed';
  if (!iam || !role) return 'allowed';
  const trusted = evaluate(statementsOf(role.trust), {
    principal: { type: 'Service', id: service },
    action: 'sts:AssumeRole',
    resource: roleArn,
    context: {},
  });
  if (trusted !== 'allowed') return 'not-assumed';
  const documents = [
    ...Object.values(role.inline),
    ...role.attached.flatMap((arn) => iam.policies[arn]?.document ?? []),
  ];
  const question = { action, resource, context: {} };
  return evaluate(documents.flatMap(statementsOf), question) === 'allowed' ? 'allowed' : 'denied';
}

function statementsOf(document: string): Statement[] {
  const { Statement: statements = [] } = JSON.parse(document) as {
    Statement?: Statement | Statement[];
  };
  return Array.isArray(statements) ? statements : [statements];
}

/** The reason that API Gateway writes to the execution log. */
export const notAssumed = (roleArn: string): string =>
  `API Gateway does not have permission to assume the provided role ${roleArn}`;
