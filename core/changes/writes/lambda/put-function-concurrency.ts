import {
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/** The state is the concurrency that is reserved. */
export default defineWrite({
  name: 'lambda:PutFunctionConcurrency',
  grants: onFunctions('lambda:PutFunctionConcurrency', '<FunctionName>'),
  reads: ['lambda:GetFunctionConcurrency'],
  send: sends(LambdaClient, PutFunctionConcurrencyCommand),
  async state(environment, { FunctionName }) {
    const { ReservedConcurrentExecutions } = await environment
      .client(LambdaClient)
      .send(new GetFunctionConcurrencyCommand({ FunctionName: String(FunctionName) }));
    return plain(ReservedConcurrentExecutions);
  },
  makes: (state, { ReservedConcurrentExecutions: wanted }) => state === wanted,
});
