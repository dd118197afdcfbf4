import { GetItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Incident, incidentSchema } from '../../../core/model/incident.ts';
import { until } from '../until.ts';
import type { UserAccount } from './account.ts';
import { alarmDetail } from './alarm-event.ts';
import { type BrokenApi, stage } from './broken-apis.ts';

/** What the stack says of itself: its outputs. */
export type Medic = Readonly<
  Record<
    'RemediationStateMachine' | 'DecisionStateMachine' | 'Table' | 'EvidenceBucket' | 'Topic',
    string
  >
>;

/** Tells EventBridge that the API's alarm fired. @returns the event's id */
export async function sendAlarm(
  { eventBridge }: UserAccount,
  { name }: BrokenApi,
): Promise<string> {
  const { Entries = [] } = await eventBridge.send(
    new PutEventsCommand({
      Entries: [
        {
          Source: 'aws.cloudwatch',
          DetailType: 'CloudWatch Alarm State Change',
          Detail: alarmDetail(name, stage),
        },
      ],
    }),
  );
  const { EventId, ErrorMessage } = Entries[0] ?? {};
  if (EventId === undefined) throw new Error(`EventBridge refused the event: ${ErrorMessage}`);
  return EventId;
}

/** An execution of the workflow. */
export interface Execution {
  readonly arn: string;
  readonly input: string;
}

/** The execution that the rule started for an event. */
export const executionFor = (
  { stepFunctions }: UserAccount,
  { RemediationStateMachine: stateMachineArn }: Medic,
  eventId: string,
): Promise<Execution> =>
  until(`An execution for the event ${eventId}`, 30, async () => {
    const { executions = [] } = await stepFunctions.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: 100 }),
    );
    const described = await Promise.all(
      executions.map(({ executionArn }) =>
        stepFunctions.send(new DescribeExecutionCommand({ executionArn })),
      ),
    );
    const { executionArn, input = '' } =
      described.find((one) => one.input?.includes(eventId)) ?? {};
    return executionArn === undefined ? undefined : { arn: executionArn, input };
  });

/** The names of the states that an execution has entered, in order. */
export async function statesOf({ stepFunctions }: UserAccount, { arn }: Execution) {
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const page = await stepFunctions.send(
      new GetExecutionHistoryCommand({
        executionArn: arn,
        maxResults: 1000,
        ...(nextToken !== undefined && { nextToken }),
      }),
    );
    for (const { stateEnteredEventDetails } of page.events ?? [])
      if (stateEnteredEventDetails?.name) names.push(stateEnteredEventDetails.name);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return names;
}

/** Waits until an execution ends. @returns its status and the states it went through */
export const endOf = (account: UserAccount, execution: Execution, seconds: number) =>
  until(`The end of ${execution.arn}`, seconds, async () => {
    const { status, error, cause } = await account.stepFunctions.send(
      new DescribeExecutionCommand({ executionArn: execution.arn }),
    );
    if (status === 'RUNNING') return undefined;
    return {
      status,
      ...(error !== undefined && { error, cause }),
      states: await statesOf(account, execution),
    };
  });

/** Waits until an execution enters a state. @throws Error where it ends before */
export const enters = (
  account: UserAccount,
  execution: Execution,
  state: string,
  seconds: number,
): Promise<string[]> =>
  until(`"${state}"`, seconds, async () => {
    const states = await statesOf(account, execution);
    if (states.includes(state)) return states;
    const { status, cause } = await account.stepFunctions.send(
      new DescribeExecutionCommand({ executionArn: execution.arn }),
    );
    if (status === 'RUNNING') return undefined;
    throw new Error(`It ended as ${status} (${cause}) after ${states.join(' → ')}`);
  });

/** Starts an execution as a person would, with the input that a message told. */
export async function startWith(
  { stepFunctions }: UserAccount,
  stateMachineArn: string,
  input: string,
): Promise<Execution> {
  const { executionArn = '' } = await stepFunctions.send(
    new StartExecutionCommand({ stateMachineArn, input }),
  );
  return { arn: executionArn, input };
}

const itemOf = async (
  { dynamoDb }: UserAccount,
  { Table }: Medic,
  pk: string,
  sk: string,
): Promise<Record<string, AttributeValue> | undefined> =>
  (
    await dynamoDb.send(
      new GetItemCommand({ TableName: Table, Key: { pk: { S: pk }, sk: { S: sk } } }),
    )
  ).Item;

/** The record of an incident. @throws Error where there is none */
export async function incidentOf(
  account: UserAccount,
  medic: Medic,
  id: string,
): Promise<Incident> {
  const item = await itemOf(account, medic, `INCIDENT#${id}`, 'RECORD');
  if (!item) throw new Error(`There is no incident ${id}.`);
  return incidentSchema.parse(unmarshall(item));
}

/** Whether an incident holds the API's lock. */
export const isLocked = async (account: UserAccount, medic: Medic, key: string): Promise<boolean> =>
  (await itemOf(account, medic, `LOCK#${key}`, 'LOCK')) !== undefined;

/** A document of the evidence bucket. */
export async function documentOf({ s3 }: UserAccount, { EvidenceBucket }: Medic, Key: string) {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: EvidenceBucket, Key }));
  return (await Body?.transformToString()) ?? '';
}
