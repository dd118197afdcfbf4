import type { Account, AccountCall } from '../../simulator/account/account.ts';
import type { ApiGatewayState } from '../../simulator/account/apigateway/state.ts';

/** What a person has made, to be found again at the end. */
export interface Theirs {
  /** What it is, in words. */
  readonly what: string;
  /** Whether it is as they left it. @param carriedOut whether the product's own call came after it and was carried out */
  readonly stands: (carriedOut: boolean) => boolean;
}

type Act = (account: Account, call: AccountCall) => Theirs;

/** For each of the product's creating calls: a person does the same kind of thing, with the same name or number. */
const acts: Readonly<Record<string, Act>> = {
  'apigateway:CreateDeployment'(account, { input }) {
    const { restApiId, stageName } = input as { restApiId: string; stageName: string };
    const made = account.call('apigateway', 'CreateDeployment', {
      restApiId,
      stageName,
      description: 'HUMAN release 44',
    }) as { id: string };
    const old = Object.keys(apiOf(account, restApiId).deployments);
    return {
      what: `deployment ${made.id}`,
      stands(carriedOut) {
        const { deployments, stages } = apiOf(account, restApiId);
        const served = stages[stageName]?.deploymentId ?? '';
        const isServed = served === made.id || (carriedOut && !old.includes(served));
        return deployments[made.id] !== undefined && isServed;
      },
    };
  },
  'lambda:AddPermission': (account, { input }) =>
    created('permission', {
      make: () =>
        account.call('lambda', 'AddPermission', {
          ...input,
          SourceArn: `${String(input['SourceArn'])}/human`,
        }),
      read: () => {
        const { FunctionName, Qualifier } = input;
        return account.call('lambda', 'GetPolicy', { FunctionName, Qualifier });
      },
      mark: '/human',
    }),
  'ec2:CreateNetworkAclEntry': (account, { input }) =>
    created('ACL entry', {
      make: () =>
        account.call('ec2', 'CreateNetworkAclEntry', { ...input, CidrBlock: '198.51.100.0/24' }),
      read: () =>
        account.call('ec2', 'DescribeNetworkAcls', { NetworkAclIds: [input['NetworkAclId']] }),
      mark: '198.51.100.0/24',
    }),
  'apigateway:CreateVpcLink': (account, { input }) =>
    created('VPC link', {
      make: () => account.call('apigateway', 'CreateVpcLink', { ...input, description: 'HUMAN' }),
      read: () => account.call('apigateway', 'GetVpcLinks', {}),
      mark: 'HUMAN',
    }),
  'lambda:UpdateAlias': (account, { input }) => {
    const { FunctionName, Name } = input;
    return created('alias', {
      make: () =>
        account.call('lambda', 'UpdateAlias', { FunctionName, Name, Description: 'HUMAN' }),
      read: () => account.call('lambda', 'GetAlias', { FunctionName, Name }),
      mark: 'HUMAN',
    });
  },
};

/** Whether a person can act before a call of this name. */
export const isCreating = (name: string): boolean => Object.hasOwn(acts, name);

/** @throws Error where there is no act for the call */
export function act(account: Account, call: AccountCall): Theirs {
  const name = `${call.service}:${call.operation}`;
  const does = acts[name];
  if (!does) throw new Error(`Nobody acts before ${name}.`);
  return does(account, call);
}

interface Creation {
  readonly make: () => object;
  readonly read: () => object;
  /** A text that only theirs has. */
  readonly mark: string;
}

function created(what: string, { make, read, mark }: Creation): Theirs {
  make();
  const has = () => {
    try {
      return JSON.stringify(read()).includes(mark);
    } catch {
      return false;
    }
  };
  return { what, stands: has };
}

const apiOf = (account: Account, id: string) =>
  account.state<ApiGatewayState>('apigateway').apis[id] ?? none;
const none: Pick<ApiGatewayState['apis'][string], 'deployments' | 'stages'> = {
  deployments: {},
  stages: {},
};
