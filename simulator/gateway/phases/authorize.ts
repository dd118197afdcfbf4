import { gatewayResponse } from '../answer.ts';
import { complain, methodArn, type Passage } from '../passage.ts';
import { type Decision, evaluate, type Statement } from '../policy/evaluate.ts';
import { remembered } from '../../remembered.ts';
import { anyClient } from '../request.ts';
import type { Phase } from './phase.ts';

/**
 * The API's resource policy together with the caller's own permissions.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export const authorize: Phase = (passage) => {
  const iam = passage.match?.method.authorizationType === 'AWS_IAM';
  const byPolicy = resourcePolicy(passage);
  if (!iam && byPolicy === undefined) return undefined;
  const { request, world } = passage;
  const byIdentity = iam && world.surroundings.invokers.includes(request.signedBy ?? '');
  const allowed = byPolicy !== 'explicit-deny' && (byPolicy === 'allowed' || byIdentity);
  passage.variables['authorize.status'] = allowed ? 200 : 403;
  if (allowed) return undefined;
  const message = denial(passage, endings[byPolicy === undefined ? 'identity' : byPolicy]);
  passage.variables['authorize.error'] = message;
  complain(passage, 'The client is not authorized to perform this operation.');
  return gatewayResponse('ACCESS_DENIED', { message });
};

const statementsIn = remembered(
  (policy) => (JSON.parse(policy) as { Statement: readonly Statement[] }).Statement,
);

/** @returns undefined for an API without a policy */
function resourcePolicy(passage: Passage): Decision | undefined {
  const { snapshot, request } = passage;
  if (!snapshot.policy) return undefined;
  const statements = statementsIn(snapshot.policy);
  const resource = methodArn(passage, request.path);
  const { signedBy } = request;
  return evaluate(
    statements.map((one) => withFullResource(one, resource)),
    {
      principal: signedBy === undefined ? 'anonymous' : { type: 'AWS', id: signedBy },
      action: 'execute-api:Invoke',
      resource,
      context: {
        'aws:sourceip': request.sourceIp ?? anyClient,
        'aws:sourcevpce': request.vpcEndpoint,
        'aws:principalarn': signedBy,
      },
    },
  );
}

/** Policies of an API may say `execute-api:/stage/METHOD/path` for their own API. */
function withFullResource(statement: Statement, arn: string): Statement {
  const own = arn.slice(0, arn.indexOf('/'));
  const expand = (one: unknown) => String(one).replace(/^execute-api:\//, `${own}/`);
  const { Resource } = statement;
  return {
    ...statement,
    Resource: Array.isArray(Resource) ? Resource.map(expand) : expand(Resource),
  };
}

const no = (kind: string) => `because no ${kind} policy allows the execute-api:Invoke action`;
/** What AWS's denials end in since 2025. */
const endings = {
  identity: no('identity-based'),
  allowed: '',
  'implicit-deny': no('resource-based'),
  'explicit-deny': 'with an explicit deny in a resource-based policy',
} as const;

function denial(passage: Passage, end: string): string {
  const { accountId } = passage.world.account;
  const who = passage.request.signedBy ?? 'anonymous';
  const hidden = `********${accountId.slice(-4)}`;
  const arn = methodArn(passage, passage.request.path).replace(accountId, hidden);
  return `User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${arn} ${end}`;
}
