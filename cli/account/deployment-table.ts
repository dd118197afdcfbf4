import { ListTagsForResourceCommand, SFNClient } from '@aws-sdk/client-sfn';
import { remediationMachine, tableTag } from '../../core/model/deployment-tag.ts';
import { partitionOf } from '../../core/model/partition.ts';
import type { Connection } from './connection.ts';

/** What is known of a deployment: nothing is there, or it is older than the kill switch, or its table. */
export type Deployed = 'none' | 'without-switch' | { readonly table: string };

/**
 * Finds the table of a deployment in the account and Region of a connection.
 * @throws Error where that could not be read
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListTagsForResource.html
 */
export async function deployedTable(connection: Connection, deployment: string): Promise<Deployed> {
  const { environment } = connection;
  const { region } = environment;
  const machine = remediationMachine(deployment);
  const place = `${partitionOf(region)}:states:${region}:${await connection.accountId()}`;
  const resourceArn = `arn:${place}:stateMachine:${machine}`;
  try {
    const { tags = [] } = await environment
      .client(SFNClient)
      .send(new ListTagsForResourceCommand({ resourceArn }));
    const table = tags.find(({ key }) => key === tableTag)?.value;
    return table === undefined ? 'without-switch' : { table };
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFound') return 'none';
    throw error;
  }
}
