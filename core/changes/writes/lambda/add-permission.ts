import { AddPermissionCommand, GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { apiGatewayPrincipal } from '../../../model/partition.ts';
import { isAwsError } from '../../aws-error.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

/** The state is the statement of this id in the policy of this qualifier. */
export default defineWrite({
  name: 'lambda:AddPermission',
  // Only API Gateway may be let in, whatever a plan says. IAM has no key for the source ARN: core/guards asks for it.
  grants: onFunctions('lambda:AddPermission', '<FunctionName>').map((grant) => ({
    ...grant,
    conditions: {
      StringEquals: { 'lambda:Principal': apiGatewayPrincipal },
      Null: { 'lambda:FunctionUrlAuthType': 'true' },
    },
  })),
  reads: ['lambda:GetPolicy'],
  send: sends(LambdaClient, AddPermissionCommand),
  async state(environment, { FunctionName, Qualifier, StatementId }) {
    try {
      const { Policy = '{}' } = await environment.client(LambdaClient).send(
        new GetPolicyCommand({
          FunctionName: String(FunctionName),
          ...(typeof Qualifier === 'string' && { Qualifier }),
        }),
      );
      const { Statement = [] } = JSON.parse(Policy) as { Statement?: Statement[] };
      return Statement.find(({ Sid }) => Sid === StatementId) ?? null;
    } catch (error) {
      if (isAwsError(error, 'ResourceNotFoundException')) return null;
      throw error;
    }
  },
  makes: (state, { StatementId, SourceArn }) => {
    const statement = state as Statement | null;
    const source = statement?.Condition?.ArnLike?.['AWS:SourceArn'];
    return statement?.Sid === StatementId && source === SourceArn;
  },
});

interface Statement {
  readonly Sid?: string;
  readonly Condition?: { readonly ArnLike?: Readonly<Record<string, string>> };
}
