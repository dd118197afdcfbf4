import {
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

/** The state is the newest published version. */
export default defineWrite({
  name: 'lambda:PublishVersion',
  grants: onFunctions('lambda:PublishVersion', '*'),
  reads: ['lambda:ListVersionsByFunction'],
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
});
