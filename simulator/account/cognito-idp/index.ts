import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolCommandInput,
  DescribeUserPoolClientCommandInput,
  ListUserPoolClientsCommandInput,
  UpdateUserPoolClientCommandInput,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { awsError, defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';

export interface CognitoState {
  /** By id. */
  pools: Record<string, { name: string; clients: Record<string, UserPoolClientType> }>;
}

const operation = operationsOn<CognitoState>();

const missing = (what: string) => awsError('ResourceNotFoundException', `${what} does not exist.`);

function poolOf(state: CognitoState, id: string) {
  const pool = state.pools[id];
  if (!pool) throw missing(`User pool ${id}`);
  return pool;
}

const CreateUserPool = operation<CreateUserPoolCommandInput>(
  ['PoolName'],
  [],
  (state, { PoolName }, { region, accountId, newId }) => {
    const Id = `${region}_${newId(9)}`;
    state.pools[Id] = { name: PoolName, clients: {} };
    const Arn = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${Id}`;
    return { UserPool: { Id, Name: PoolName, Arn } };
  },
);

const described = [
  'AccessTokenValidity',
  'IdTokenValidity',
  'RefreshTokenValidity',
  'TokenValidityUnits',
  'ExplicitAuthFlows',
  'CallbackURLs',
] as const;

/** What a client is where nobody says otherwise; an update without a setting goes back to it. */
const usual: Partial<UserPoolClientType> = {
  RefreshTokenValidity: 30,
  TokenValidityUnits: {},
  EnableTokenRevocation: true,
};

const CreateUserPoolClient = operation<CreateUserPoolClientCommandInput>(
  ['UserPoolId', 'ClientName'],
  ['GenerateSecret', ...described],
  (state, { UserPoolId, GenerateSecret, ...given }, { now, newId }) => {
    const ClientId = newId(26);
    const client: UserPoolClientType = {
      ...usual,
      ...given,
      UserPoolId,
      ClientId,
      ...(GenerateSecret && { ClientSecret: newId(51) }),
      CreationDate: now,
      LastModifiedDate: now,
    };
    poolOf(state, UserPoolId).clients[ClientId] = client;
    return { UserPoolClient: client };
  },
);

const ListUserPoolClients = operation<ListUserPoolClientsCommandInput>(
  ['UserPoolId'],
  ['MaxResults', 'NextToken'],
  (state, { UserPoolId, MaxResults = 60, NextToken }) => {
    const all = Object.values(poolOf(state, UserPoolId).clients);
    const { items, next } = pageOf(all, NextToken, MaxResults, 'InvalidParameterException');
    return {
      UserPoolClients: items.map(({ ClientId, ClientName }) => ({
        ClientId,
        ClientName,
        UserPoolId,
      })),
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

function clientOf(state: CognitoState, pool: string, id: string): UserPoolClientType {
  const client = poolOf(state, pool).clients[id];
  if (!client) throw missing(`User pool client ${id}`);
  return client;
}

const DescribeUserPoolClient = operation<DescribeUserPoolClientCommandInput>(
  ['UserPoolId', 'ClientId'],
  [],
  (state, { UserPoolId, ClientId }) => ({
    UserPoolClient: clientOf(state, UserPoolId, ClientId),
  }),
);

const UpdateUserPoolClient = operation<UpdateUserPoolClientCommandInput>(
  ['UserPoolId', 'ClientId'],
  ['ClientName', 'EnableTokenRevocation', ...described],
  (state, { UserPoolId, ClientId, ...given }, { now }) => {
    const before = clientOf(state, UserPoolId, ClientId);
    const { ClientName, ClientSecret, CreationDate } = before;
    const client = {
      ...usual,
      ClientName,
      ...given,
      UserPoolId,
      ClientId,
      ...(ClientSecret !== undefined && { ClientSecret }),
      CreationDate,
      LastModifiedDate: now,
    };
    poolOf(state, UserPoolId).clients[ClientId] = client;
    return { UserPoolClient: client };
  },
);

/** Amazon Cognito user pools as far as authorizers trust them. @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/ */
export const cognitoIdp: Service<CognitoState> = defineService<CognitoState>({
  id: 'cognito-idp',
  initial: () => ({ pools: {} }),
  operations: {
    CreateUserPool,
    CreateUserPoolClient,
    ListUserPoolClients,
    DescribeUserPoolClient,
    UpdateUserPoolClient,
  },
});
