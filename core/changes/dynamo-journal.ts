import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import { type Change, changeSchema } from '../model/change-record.ts';
import { TemporaryFailure } from '../model/errors.ts';
import { partitionIn } from '../model/key-space.ts';
import { isAwsError } from './aws-error.ts';
import type { Journal } from './journal.ts';
import { plain } from './state.ts';

/** How long an entry is kept, in seconds: as long as an audit may ask for it. */
const keptFor = 400 * 86_400;

const prefix = (planHash: string) => `CHANGE#${planHash.slice(0, 8)}#`;

/** The journal in the deployment's table: items `JOURNAL#<id>` / `CHANGE#<plan hash>#<place>`. */
export function dynamoJournal(environment: Environment): Journal {
  const client = environment.client(DynamoDBClient);
  const TableName = environment.settings.table;

  const put = async (change: Change, condition: string, values?: Record<string, string>) => {
    const write = randomUUID();
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: marshall({ ...itemOf(change), write }, { removeUndefinedValues: true }),
          ConditionExpression: condition,
          ...(values && { ExpressionAttributeValues: marshall(values) }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return true;
    } catch (error) {
      if (!isAwsError(error, 'ConditionalCheckFailedException')) throw error;
      // The SDK writes again where the answer was lost, and then meets what it wrote itself.
      const { Item } = error as { Item?: Parameters<typeof unmarshall>[0] };
      return Item !== undefined && unmarshall(Item)['write'] === write;
    }
  };

  const journal: Journal = {
    async list(incidentId, planHash) {
      const outputs = await pages(
        (token) =>
          client.send(
            new QueryCommand({
              TableName,
              ConsistentRead: true,
              KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
              ExpressionAttributeValues: marshall({
                ':pk': partitionIn('journal', incidentId),
                ':prefix': prefix(planHash),
              }),
              ...(token && { ExclusiveStartKey: marshall(JSON.parse(token) as object) }),
            }),
          ),
        ({ LastEvaluatedKey: last }) => last && JSON.stringify(unmarshall(last)),
      );
      return outputs
        .flatMap(({ Items = [] }) => Items)
        .map((item) => changeSchema.parse(unmarshall(item)['change']))
        .filter((change) => change.planHash === planHash);
    },
    async add(change) {
      if (!(await put(change, 'attribute_not_exists(pk)'))) return false;
      // The call that follows must not be made without it: whatever was answered, it has to be there.
      const entries = await journal.list(change.incidentId, change.planHash);
      if (entries.some(({ index }) => index === change.index)) return true;
      throw new TemporaryFailure(`The journal did not keep operation ${change.operationId}.`);
    },
    advance: (from, to) =>
      put(to, 'changeStatus = :status AND changedAt = :at', {
        ':status': from.status,
        ':at': from.at,
      }),
  };
  return journal;
}

const itemOf = (change: Change) => ({
  pk: partitionIn('journal', change.incidentId),
  sk: `${prefix(change.planHash)}${String(change.index).padStart(3, '0')}`,
  changeStatus: change.status,
  changedAt: change.at,
  expiresAt: Math.floor(Date.parse(change.at) / 1000) + keptFor,
  change: plain(change),
});
