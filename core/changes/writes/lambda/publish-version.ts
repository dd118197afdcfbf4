import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sends } from '../../sends.ts';
import { until } from '../../until.ts';
import { defineWrite } from '../../write.ts';

/** The state is the newest published version. */
export default defineWrite({
  name: 'lambda:PublishVersion',
  grants: onFunctions('lambda:PublishVersion', '<FunctionName>'),
  reads: ['lambda:ListVersionsByFunction', 'lambda:GetFunctionConfiguration'],
  send: sends(LambdaClient, PublishVersionCommand),
  async state(environment, { FunctionName }) {
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
    const versions = outputs.flatMap(({ Versions = [] }) => Versions);
    const numbers = versions.map(({ Version }) => Number(Version)).filter(Number.isInteger);
    return numbers.length > 0 ? String(Math.max(...numbers)) : null;
  },
  recover: (state) => ({ Version: state }),
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
      return State !== 'Pending';
    }),
});
