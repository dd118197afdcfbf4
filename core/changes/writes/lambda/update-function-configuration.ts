import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Environment } from '../../../aws/environment.ts';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { until } from '../../until.ts';
import { defineWrite, type Input } from '../../write.ts';

const configurationOf = (environment: Environment, { FunctionName }: Input) =>
  environment
    .client(LambdaClient)
    .send(new GetFunctionConfigurationCommand({ FunctionName: String(FunctionName) }));

const fieldsOf = (input: Input) =>
  Object.keys(input).filter((name) => name !== 'FunctionName' && name !== 'RevisionId');

/**
 * The state is what the function has of the fields that are set.
 * https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html tells how an update settles.
 */
export default defineWrite({
  name: 'lambda:UpdateFunctionConfiguration',
  // Another layer would be other code. IAM has no key for environment variables: core/guards asks what is set.
  grants: onFunctions('lambda:UpdateFunctionConfiguration', '<FunctionName>').map((grant) => ({
    ...grant,
    conditions: { Null: { 'lambda:Layer': 'true' } },
  })),
  reads: ['lambda:GetFunctionConfiguration'],
  send: sends(LambdaClient, UpdateFunctionConfigurationCommand),
  async state(environment, input) {
    return pick(await configurationOf(environment, input), fieldsOf(input));
  },
  makes: (state, input) => sameJson(state, pick(input, fieldsOf(input))),
  settle(environment, input) {
    const what = `The update of ${String(input['FunctionName'])}`;
    return until(environment, what, 120, async () => {
      const { LastUpdateStatus, LastUpdateStatusReason } = await configurationOf(
        environment,
        input,
      );
      if (LastUpdateStatus === 'Failed')
        throw new Error(`${what} failed: ${LastUpdateStatusReason}`);
      return LastUpdateStatus === 'Successful';
    });
  },
});
