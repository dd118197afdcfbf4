import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { AuthorizationFacts } from '../../model/facts/authorization.ts';
import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { functionInUri } from '../../model/lambda-arn.ts';
import { known, type Reading } from '../../model/reading.ts';
import { defineFacts } from '../define-facts.ts';
import { policyStatements } from '../lambda/policy.ts';
import { gapOf } from '../reading.ts';
import { fillIn, unfilled } from '../stage-variables.ts';
import { apiKeyReads, readApiKeys } from './api-keys.ts';
import { asksForKeys } from './asks-for-keys.ts';
import { asksForWebAcl } from './asks-for-web-acl.ts';
import { readWebAcl, webAclReads } from './web-acl.ts';

type LambdaAuthorizer = AuthorizationFacts['lambdaAuthorizers'][number];

/** Authorizers that are read side by side: an API has at most ten. */
const authorizersAtOnce = 8;

/**
 * The Lambda authorizers that deployed methods use, and, where requests are refused for their API keys, what the account says of
 * these. Throws MissingEvidence where neither the deployed nor the current methods could be read.
 */
export default defineFacts<'authorization'>({
  domain: 'authorization',
  reads: ['lambda:GetPolicy', ...apiKeyReads, ...webAclReads],
  async collect(environment, base) {
    const ids = known(base.configuration.routes).flatMap(({ authorizerId }) => authorizerId ?? []);
    const webAclArn = asksForWebAcl(base);
    const [found, apiKeys, webAcl] = await Promise.all([
      mapLimited([...new Set(ids)], authorizersAtOnce, (id) =>
        readAuthorizer(environment, base, id),
      ),
      asksForKeys(base) ? readApiKeys(environment, base) : undefined,
      webAclArn === undefined ? undefined : readWebAcl(environment, base),
    ]);
    return {
      lambdaAuthorizers: found.filter((authorizer) => authorizer !== null),
      ...(apiKeys && { apiKeys }),
      ...(webAcl && { webAcl }),
    };
  },
});

async function readAuthorizer(
  environment: Environment,
  { configuration: { authorizers, stage } }: BaseFacts,
  authorizerId: string,
): Promise<LambdaAuthorizer | null> {
  if ('gap' in authorizers) return { authorizerId, functionArn: '', policy: authorizers };
  const authorizer = authorizers.known.find(({ id }) => id === authorizerId);
  if (!authorizer) {
    const gap = {
      what: 'apigateway:GetAuthorizers',
      because: `There is no authorizer ${authorizerId}.`,
    };
    return { authorizerId, functionArn: '', policy: { gap } };
  }
  const ref = functionInUri(fillIn(authorizer.authorizerUri ?? '', stage.variables));
  if (!ref) return null;
  const gap = unfilled(ref.arn);
  const policy = gap ? { gap } : await readPolicy(environment, ref.functionArn, ref.qualifier);
  return { authorizerId, functionArn: ref.arn, policy };
}

/** Null: no such function. Lambda uses one error for that and for a function without a policy; only the text distinguishes them. */
async function readPolicy(
  environment: Environment,
  functionArn: string,
  qualifier: string | null,
): Promise<Reading<PolicyStatement[] | null>> {
  try {
    return { known: await policyStatements(environment, functionArn, qualifier) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') {
      return { gap: gapOf('lambda:GetPolicy', error) };
    }
    return { known: /function not found/i.test(error.message) ? null : [] };
  }
}
