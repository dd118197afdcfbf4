import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import type { Environment } from '../../../aws/environment.ts';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { bears, describedBy } from '../../mark.ts';
import { sends } from '../../sends.ts';
import { until } from '../../until.ts';
import { defineWrite, type Input } from '../../write.ts';

const versionsOf = async (environment: Environment, { FunctionName }: Input) => {
  const outputs = await pages(
    (Marker) =>
      environment.client(LambdaClient).send(
        new ListVersionsByFunctionCommand({
          FunctionName: String(FunctionName),
          ...(Marker && { Marker }),
        }),
      ),
    ({ NextMarker }) => NextMarker,
  );
  return outputs.flatMap(({ Versions = [] }) => Versions);
};

/** The state is the newest published version. */
export default defineWrite({
  name: 'lambda:PublishVersion',
  grants: onFunctions('lambda:PublishVersion', '<FunctionName>'),
  reads: ['lambda:ListVersionsByFunction', 'lambda:GetFunctionConfiguration'],
  send: sends(LambdaClient, PublishVersionCommand),
  async state(environment, input) {
    const versions = await versionsOf(environment, input);
    const numbers = versions.map(({ Version }) => Number(Version)).filter(Number.isInteger);
    return numbers.length > 0 ? String(Math.max(...numbers)) : null;
  },
  // Where nothing was changed since, Lambda publishes nothing and answers the newest version.
  makes: (state, _input, output) => output !== undefined && state === output['Version'],
  mark: (input, mark) => ({ ...input, Description: describedBy(input['Description'], mark) }),
  async find(environment, input, mark) {
    const versions = await versionsOf(environment, input);
    const Version = versions.findLast(({ Description }) => bears(Description, mark))?.Version;
    return Version === undefined ? undefined : { Version };
  },
  // Until a version is active, Lambda refuses to run it: no alias may name it before.
  settle: (environment, { FunctionName }, { Version }) =>
    until(environment, `Version ${String(Version)} of ${String(FunctionName)}`, 120, async () => {
      const { State, StateReason } = await environment.client(LambdaClient).send(
        new GetFunctionConfigurationCommand({
          FunctionName: String(FunctionName),
          Qualifier: String(Version),
        }),
      );
      if (State === 'Failed') throw new Error(`Version ${String(Version)} failed: ${StateReason}`);
      return State === 'Active';
    }),
});
