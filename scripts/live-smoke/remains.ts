import { DeleteRestApiCommand, paginateGetRestApis } from '@aws-sdk/client-api-gateway';
import {
  DeleteLogGroupCommand,
  ListTagsForResourceCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  ListRoleTagsCommand,
  paginateListRolePolicies,
  paginateListRoles,
} from '@aws-sdk/client-iam';
import {
  DeleteFunctionCommand,
  ListTagsCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import type { Account } from './account.ts';
import { disallowLogs, ownsRole } from './log.ts';
import { executionLogs, logGroupOf, prefix, tag } from './names.ts';

/** Something that a run made and that is still there. */
export interface Remain {
  readonly what: string;
  delete(): Promise<unknown>;
}

/** What runs left in the account and Region: whatever has both the prefix and the tag. */
export async function remainsIn(account: Account): Promise<Remain[]> {
  const found: Remain[] = [];
  for (const list of [apis, functions, logGroups, logRole, roles])
    // oxlint-disable-next-line no-await-in-loop -- in the order in which they are deleted
    for await (const remain of list(account)) found.push(remain);
  return found;
}

const isOurs = (name = '') => name.startsWith(prefix);
const isTagged = (tags: Readonly<Record<string, string>> = {}) => Object.hasOwn(tags, tag);

async function* apis({ gateway }: Account): AsyncGenerator<Remain> {
  for await (const { items = [] } of paginateGetRestApis({ client: gateway }, {}))
    for (const { id: restApiId, name, tags } of items)
      if (isOurs(name) && isTagged(tags))
        yield {
          what: `API ${name}`,
          delete: () => gateway.send(new DeleteRestApiCommand({ restApiId })),
        };
}

async function* functions({ lambda }: Account): AsyncGenerator<Remain> {
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    for (const { FunctionName, FunctionArn: Resource } of Functions) {
      if (!isOurs(FunctionName)) continue;
      const { Tags } = await lambda.send(new ListTagsCommand({ Resource }));
      if (isTagged(Tags))
        yield {
          what: `function ${FunctionName}`,
          delete: () => lambda.send(new DeleteFunctionCommand({ FunctionName })),
        };
    }
}

async function* logGroups({ logs }: Account): AsyncGenerator<Remain> {
  for (const logGroupNamePrefix of [logGroupOf(prefix), executionLogs])
    for await (const { logGroups: groups = [] } of paginateDescribeLogGroups(
      { client: logs },
      { logGroupNamePrefix },
    ))
      for (const { logGroupName, arn = '' } of groups) {
        const resourceArn = arn.replace(/:\*$/, '');
        const { tags } = await logs.send(new ListTagsForResourceCommand({ resourceArn }));
        if (isTagged(tags))
          yield {
            what: `log group ${logGroupName}`,
            delete: () => logs.send(new DeleteLogGroupCommand({ logGroupName })),
          };
      }
}

async function* logRole(account: Account): AsyncGenerator<Remain> {
  if (await ownsRole(account))
    yield { what: "API Gateway's role for logs", delete: () => disallowLogs(account) };
}

async function* roles({ iam }: Account): AsyncGenerator<Remain> {
  for await (const { Roles = [] } of paginateListRoles({ client: iam }, {}))
    for (const { RoleName } of Roles) {
      if (!isOurs(RoleName)) continue;
      const { Tags = [] } = await iam.send(new ListRoleTagsCommand({ RoleName }));
      if (Tags.some(({ Key }) => Key === tag))
        yield { what: `role ${RoleName}`, delete: () => deleteRole(iam, RoleName) };
    }
}

async function deleteRole(iam: Account['iam'], RoleName: string | undefined): Promise<void> {
  for await (const { PolicyNames = [] } of paginateListRolePolicies({ client: iam }, { RoleName }))
    for (const PolicyName of PolicyNames)
      await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
  await iam.send(new DeleteRoleCommand({ RoleName }));
}
