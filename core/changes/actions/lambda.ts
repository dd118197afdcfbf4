import {
  AddPermissionCommand,
  GetAliasCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  RemovePermissionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Environment } from '../../aws/environment.ts';
import {
  type Action,
  type Input,
  isAwsError,
  pages,
  pick,
  plain,
  sends,
  until,
} from '../action.ts';

const gone = ['ResourceNotFoundException'];
const client = (environment: Environment) => environment.client(LambdaClient);
const functionName = ({ FunctionName }: Input) => String(FunctionName);

/** The state is the statement of this id in the policy of this qualifier. */
export const addPermission: Action = {
  send: sends(LambdaClient, AddPermissionCommand),
  async state(environment, input) {
    const { Qualifier, StatementId } = input;
    try {
      const { Policy = '{}' } = await client(environment).send(
        new GetPolicyCommand({
          FunctionName: functionName(input),
          ...(typeof Qualifier === 'string' && { Qualifier }),
        }),
      );
      const { Statement = [] } = JSON.parse(Policy) as { Statement?: { Sid?: string }[] };
      return Statement.find(({ Sid }) => Sid === StatementId) ?? null;
    } catch (error) {
      if (isAwsError(error, 'ResourceNotFoundException')) return null;
      throw error;
    }
  },
};

export const removePermission: Action = {
  send: sends(LambdaClient, RemovePermissionCommand),
  gone,
};

export const updateAlias: Action = {
  send: sends(LambdaClient, UpdateAliasCommand),
  async state(environment, input) {
    const alias = await client(environment).send(
      new GetAliasCommand({ FunctionName: functionName(input), Name: String(input['Name']) }),
    );
    return pick(alias, ['FunctionVersion']);
  },
};

const configurationOf = (environment: Environment, input: Input) =>
  client(environment).send(
    new GetFunctionConfigurationCommand({ FunctionName: functionName(input) }),
  );

/** https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html describes how an update settles. */
export const updateFunctionConfiguration: Action = {
  send: sends(LambdaClient, UpdateFunctionConfigurationCommand),
  async state(environment, input) {
    const names = Object.keys(input).filter((name) => name !== 'FunctionName');
    return pick(await configurationOf(environment, input), names);
  },
  settle: (environment, input) =>
    until(environment, `The update of ${functionName(input)}`, 120, async () => {
      const { LastUpdateStatus, LastUpdateStatusReason } = await configurationOf(
        environment,
        input,
      );
      if (LastUpdateStatus === 'Failed')
        throw new Error(`The update of ${functionName(input)} failed: ${LastUpdateStatusReason}`);
      return LastUpdateStatus !== 'InProgress';
    }),
};

/** The state is the newest published version. */
export const publishVersion: Action = {
  send: sends(LambdaClient, PublishVersionCommand),
  async state(environment, input) {
    const versions = await pages(async (Marker) => {
      const page = await client(environment).send(
        new ListVersionsByFunctionCommand({
          FunctionName: functionName(input),
          ...(Marker !== undefined && { Marker }),
        }),
      );
      return { items: page.Versions ?? [], next: page.NextMarker };
    });
    const numbers = versions.map(({ Version }) => Number(Version)).filter(Number.isInteger);
    return numbers.length > 0 ? String(Math.max(...numbers)) : null;
  },
  recover: (state) => ({ Version: state }),
};

export const putFunctionConcurrency: Action = {
  send: sends(LambdaClient, PutFunctionConcurrencyCommand),
  async state(environment, input) {
    const { ReservedConcurrentExecutions } = await client(environment).send(
      new GetFunctionConcurrencyCommand({ FunctionName: functionName(input) }),
    );
    return plain(ReservedConcurrentExecutions);
  },
};
