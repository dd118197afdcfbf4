import {
  CreateStackCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { type BrokenApi, functionNameOf, idOf, templateOf } from './broken-apis.ts';
import type { UserAccount } from './account.ts';
import { until } from '../until.ts';

/** The outputs of a stack. */
export async function outputsOf(
  { cloudFormation }: UserAccount,
  StackName: string,
): Promise<Record<string, string>> {
  const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
  return Object.fromEntries(
    (Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
      OutputKey,
      OutputValue,
    ]),
  );
}

/** A stack's resources as `type physical-id`. */
export async function resourcesOf(
  { cloudFormation }: UserAccount,
  StackName: string,
): Promise<{ type: string; id: string }[]> {
  const all: { type: string; id: string }[] = [];
  let NextToken: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const page = await cloudFormation.send(
      new ListStackResourcesCommand({ StackName, ...(NextToken !== undefined && { NextToken }) }),
    );
    for (const { ResourceType = '', PhysicalResourceId = '' } of page.StackResourceSummaries ?? [])
      all.push({ type: ResourceType, id: PhysicalResourceId });
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return all;
}

/** Creates APIs that fail, by name. */
export async function createBrokenApis(
  account: UserAccount,
  names: readonly string[],
  StackName = 'shops',
): Promise<Record<string, BrokenApi>> {
  await account.cloudFormation.send(
    new CreateStackCommand({
      StackName,
      TemplateBody: templateOf(names),
      Capabilities: ['CAPABILITY_IAM'],
    }),
  );
  await until('The stack of the APIs', 60, async () => {
    const { Stacks = [] } = await account.cloudFormation.send(
      new DescribeStacksCommand({ StackName }),
    );
    const status = Stacks[0]?.StackStatus ?? '';
    if (/FAILED|ROLLBACK/.test(status))
      throw new Error(`${StackName}: ${status} ${Stacks[0]?.StackStatusReason ?? ''}`);
    return status === 'CREATE_COMPLETE' ? status : undefined;
  });
  const outputs = await outputsOf(account, StackName);
  return Object.fromEntries(
    names.map((name) => [
      name,
      { name, apiId: outputs[idOf(name)] ?? '', functionName: functionNameOf(name) },
    ]),
  );
}
