import {
  type AliasRoutingConfiguration,
  GetAliasCommand,
  LambdaClient,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { onFunctions } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/** The state is the version that the alias names, and where the call sets them, the shares of others. */
export default defineWrite({
  name: 'lambda:UpdateAlias',
  grants: onFunctions('lambda:UpdateAlias', '<FunctionName>'),
  reads: ['lambda:GetAlias'],
  send: sends(LambdaClient, UpdateAliasCommand),
  async state(environment, { FunctionName, Name, RoutingConfig }) {
    const alias = await environment
      .client(LambdaClient)
      .send(new GetAliasCommand({ FunctionName: String(FunctionName), Name: String(Name) }));
    const weights = { ...alias.RoutingConfig?.AdditionalVersionWeights };
    const version = pick(alias, ['FunctionVersion']);
    return RoutingConfig === undefined ? version : { version, weights };
  },
  makes(state, { FunctionVersion, RoutingConfig }) {
    if (RoutingConfig === undefined) return sameJson(state, { FunctionVersion });
    const { version, weights } = state as { version: { FunctionVersion: string }; weights: object };
    const { AdditionalVersionWeights = {} } = RoutingConfig as AliasRoutingConfiguration;
    const isVersion = FunctionVersion === undefined || version.FunctionVersion === FunctionVersion;
    return isVersion && sameJson(weights, AdditionalVersionWeights);
  },
});
