import type { ReadName } from '../../model/reads.generated.ts';
import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { Environment } from '../../aws/environment.ts';
import { type PolicyStatement, policyStatementSchema } from '../../model/facts/lambda.ts';

/** The calls of this file. */
export const policyReads: readonly ReadName[] = ['lambda:GetPolicy'];

const documentSchema = z.object({
  Statement: z.union([z.array(policyStatementSchema), policyStatementSchema]),
});

/** `GetPolicy` calls that Lambda allows per second. */
export const policiesPerSecond = 15;

/**
 * The statements of the policy of exactly this function and qualifier: an alias has a policy of its own.
 * @throws ResourceNotFoundException where there is no policy, or no function
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
 */
export async function policyStatements(
  environment: Environment,
  functionArn: string,
  qualifier: string | null,
): Promise<PolicyStatement[]> {
  const { Policy = '{"Statement":[]}' } = await environment.client(LambdaClient).send(
    new GetPolicyCommand({
      FunctionName: functionArn,
      ...(qualifier && { Qualifier: qualifier }),
    }),
  );
  const { Statement } = documentSchema.parse(JSON.parse(Policy));
  return [Statement].flat();
}
