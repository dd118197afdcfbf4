import { GetAliasCommand, LambdaClient, UpdateAliasCommand } from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/** The state is the version that the alias names. */
export default defineWrite({
  name: 'lambda:UpdateAlias',
  grants: onFunctions('lambda:UpdateAlias', '<FunctionName>'),
  reads: ['lambda:GetAlias'],
  send: sends(LambdaClient, UpdateAliasCommand),
  async state(environment, { FunctionName, Name }) {
    const alias = await environment
      .client(LambdaClient)
      .send(new GetAliasCommand({ FunctionName: String(FunctionName), Name: String(Name) }));
    return pick(alias, ['FunctionVersion']);
  },
});
