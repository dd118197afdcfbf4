import type {
  CreateFunctionRequest,
  DeleteFunctionRequest,
  GetFunctionConfigurationRequest,
  GetFunctionRequest,
} from '@aws-sdk/client-lambda';
import { put } from '../key-order.ts';
import { checkSettings, codeKeyOf, newConfiguration, settingNames } from './configuration.ts';
import { badValue, conflict, notFound } from './errors.ts';
import { existingFunction, qualifiedOf } from './functions.ts';
import { arnOf, isVersion, named } from './names.ts';
import { publish } from './versions.ts';
import { takes } from './takes.ts';

const CreateFunction = takes<CreateFunctionRequest>(
  ['FunctionName', 'Role', 'Code'],
  [
    ...settingNames.filter((name) => name !== 'Role'),
    'Publish',
    'PackageType',
    'Tags',
    'Architectures',
  ],
  (state, input, context) => {
    const { name } = named(input.FunctionName, undefined, context);
    if (state.functions[name]) throw conflict(`Function already exist: ${name}`);
    checkSettings(input);
    if ((input.PackageType ?? 'Zip') === 'Zip' && !(input.Runtime && input.Handler))
      throw badValue(
        'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
      );
    const codeKey = codeKeyOf(input.Code);
    const configuration = newConfiguration(input, codeKey, arnOf(context, name), context);
    const stored = put(state.functions, name, {
      latest: { configuration, codeKey },
      versions: {},
      nextVersion: 1,
      aliases: {},
      policies: {},
      provisioned: {},
      tags: input.Tags ?? {},
    });
    return input.Publish
      ? publish(state, stored, name, undefined, context)
      : stored.latest.configuration;
  },
);

const GetFunction = takes<GetFunctionRequest>(
  ['FunctionName'],
  ['Qualifier'],
  (state, { FunctionName, Qualifier }, context) => {
    const { stored, version, qualifier } = qualifiedOf(state, FunctionName, Qualifier, context);
    return {
      Configuration: shownUnder(version.configuration, qualifier),
      Code: {
        RepositoryType: 'S3',
        Location: `https://awslambda-${context.region}-tasks.s3.${context.region}.amazonaws.com/snapshots/${context.accountId}/${version.codeKey}`,
      },
      ...(Object.keys(stored.tags).length > 0 && { Tags: stored.tags }),
      ...(stored.reservedConcurrency !== undefined && {
        Concurrency: { ReservedConcurrentExecutions: stored.reservedConcurrency },
      }),
    };
  },
);

/** The ARN that an answer names is the one that was asked for. */
function shownUnder<C extends { FunctionArn: string; FunctionName: string }>(
  configuration: C,
  qualifier: string | undefined,
): C {
  const base = configuration.FunctionArn.split(':').slice(0, 7).join(':');
  return { ...configuration, FunctionArn: qualifier === undefined ? base : `${base}:${qualifier}` };
}

const GetFunctionConfiguration = takes<GetFunctionConfigurationRequest>(
  ['FunctionName'],
  ['Qualifier'],
  (state, { FunctionName, Qualifier }, context) => {
    const { version, qualifier } = qualifiedOf(state, FunctionName, Qualifier, context);
    return shownUnder(version.configuration, qualifier);
  },
);

/** Without a qualifier the function goes with its versions, aliases and policies; with one only that version. */
const DeleteFunction = takes<DeleteFunctionRequest>(
  ['FunctionName'],
  ['Qualifier'],
  (state, { FunctionName, Qualifier }, context) => {
    const { name, qualifier, stored } = existingFunction(state, FunctionName, Qualifier, context);
    if (qualifier === undefined) {
      delete state.functions[name];
      return {};
    }
    if (qualifier === '$LATEST')
      throw badValue('$LATEST version cannot be deleted without deleting the function.');
    if (!isVersion(qualifier)) throw badValue('Deletion of aliases is not currently supported.');
    if (!stored.versions[qualifier])
      throw notFound(`Function not found: ${arnOf(context, name, qualifier)}`);
    const users = Object.values(stored.aliases).filter(
      ({ FunctionVersion, RoutingConfig }) =>
        FunctionVersion === qualifier ||
        qualifier in (RoutingConfig?.AdditionalVersionWeights ?? {}),
    );
    if (users.length > 0)
      throw conflict(
        `Version ${qualifier} is used by alias(es): ${users.map(({ Name }) => Name).join(', ')}`,
      );
    delete stored.versions[qualifier];
    delete stored.policies[qualifier];
    delete stored.provisioned[qualifier];
    return {};
  },
);

export const manage = {
  CreateFunction,
  GetFunction,
  GetFunctionConfiguration,
  DeleteFunction,
};
