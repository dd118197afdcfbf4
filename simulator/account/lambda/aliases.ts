import type {
  AliasRoutingConfiguration,
  CreateAliasRequest,
  DeleteAliasRequest,
  GetAliasRequest,
  UpdateAliasRequest,
} from '@aws-sdk/client-lambda';
import { put } from '../key-order.ts';
import { badValue, checkRevision, conflict, invalid, notFound } from './errors.ts';
import { existingFunction, versionOf } from './functions.ts';
import { arnOf, isVersion } from './names.ts';
import type { StoredAlias, StoredFunction } from './state.ts';
import { type Context, takes } from './takes.ts';

const CreateAlias = takes<CreateAliasRequest>(
  ['FunctionName', 'Name', 'FunctionVersion'],
  ['Description', 'RoutingConfig'],
  (state, { FunctionName, RoutingConfig, ...given }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    if (!/^[a-zA-Z0-9_-]+$/.test(given.Name) || isVersion(given.Name))
      throw invalid(
        given.Name,
        'name',
        'satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)',
      );
    const AliasArn = arnOf(context, name, given.Name);
    if (stored.aliases[given.Name]) throw conflict(`Alias already exists: ${AliasArn}`);
    checkVersions(stored, name, given.FunctionVersion, RoutingConfig, context);
    const alias: StoredAlias = {
      ...given,
      AliasArn,
      Description: given.Description ?? '',
      RevisionId: context.newUuid(),
      ...weighted(RoutingConfig),
    };
    return put(stored.aliases, given.Name, alias);
  },
);

/** An empty routing configuration is none. */
const weighted = (routing: AliasRoutingConfiguration | undefined) =>
  Object.keys(routing?.AdditionalVersionWeights ?? {}).length > 0 && routing
    ? { RoutingConfig: routing }
    : {};

function checkVersions(
  stored: StoredFunction,
  name: string,
  version: string,
  routing: AliasRoutingConfiguration | undefined,
  context: Context,
) {
  const weights = routing?.AdditionalVersionWeights ?? {};
  for (const number of [version, ...Object.keys(weights)])
    if (!isVersion(number) || !versionOf(stored, number))
      throw notFound(`Function not found: ${arnOf(context, name, number)}`);
  if (Object.values(weights).some((weight) => !(weight >= 0 && weight <= 1)))
    throw invalid(
      JSON.stringify(weights),
      'routingConfig.additionalVersionWeights',
      'be between 0.0 and 1.0',
    );
  if (version === '$LATEST' && Object.keys(weights).length > 0)
    throw badValue('$LATEST is not supported for an alias pointing to more than 1 version');
}

function aliasOf(stored: StoredFunction, name: string, alias: string, context: Context) {
  const found = stored.aliases[alias];
  if (!found) throw notFound(`Cannot find alias arn: ${arnOf(context, name, alias)}`);
  return found;
}

const GetAlias = takes<GetAliasRequest>(
  ['FunctionName', 'Name'],
  [],
  (state, { FunctionName, Name }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    return aliasOf(stored, name, Name, context);
  },
);

const UpdateAlias = takes<UpdateAliasRequest>(
  ['FunctionName', 'Name'],
  ['FunctionVersion', 'Description', 'RoutingConfig', 'RevisionId'],
  (state, { FunctionName, Name, RevisionId, RoutingConfig, ...changes }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    const { RoutingConfig: routingBefore, ...alias } = aliasOf(stored, name, Name, context);
    checkRevision(RevisionId, alias.RevisionId);
    const routing = RoutingConfig ?? routingBefore;
    const version = changes.FunctionVersion ?? alias.FunctionVersion;
    checkVersions(stored, name, version, routing, context);
    const changed: StoredAlias = {
      ...alias,
      ...(changes.Description !== undefined && { Description: changes.Description }),
      FunctionVersion: version,
      ...weighted(routing),
      RevisionId: context.newUuid(),
    };
    return put(stored.aliases, Name, changed);
  },
);

/** The alias's policy goes with it. An alias that is not there is no error, as with Lambda itself. */
const DeleteAlias = takes<DeleteAliasRequest>(
  ['FunctionName', 'Name'],
  [],
  (state, { FunctionName, Name }, context) => {
    const { stored } = existingFunction(state, FunctionName, undefined, context);
    delete stored.aliases[Name];
    delete stored.policies[Name];
    delete stored.provisioned[Name];
    return {};
  },
);

export const aliases = { CreateAlias, GetAlias, UpdateAlias, DeleteAlias };
