import { jsonError, notSerialized, type Reply, unknownOperation } from './replies.ts';

/** A call that a service carries out: what its role must allow, and the answer. */
export interface Call {
  readonly resource: string;
  readonly check: () => Reply;
}

type Body = Readonly<Record<string, unknown>>;
type Place = { readonly region: string; readonly accountId: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const startExecution = (body: Body): Call => ({
  resource: text(body['stateMachineArn']) || '*',
  check() {
    const { stateMachineArn, input = '{}' } = body;
    const arn = text(stateMachineArn);
    if (!/^arn:aws[\w-]*:states:[\w-]+:\d{12}:stateMachine:/.test(arn))
      return jsonError(
        'com.amazonaws.swf.service.v2.model#InvalidArn',
        `Invalid Arn: 'Invalid ARN prefix: ${arn}'`,
      );
    return isJson(text(input))
      ? { status: 200, body: '{"executionArn":"arn:aws:states:execution","startDate":1.7e9}' }
      : jsonError(
          'com.amazonaws.swf.service.v2.model#InvalidExecutionInput',
          "Invalid State Machine Execution Input: 'Unrecognized token'",
        );
  },
});

const onTable = (body: Body, { region, accountId }: Place): Call => ({
  resource: `arn:aws:dynamodb:${region}:${accountId}:table/${text(body['TableName'])}`,
  check: () =>
    text(body['TableName']) === ''
      ? jsonError(
          'com.amazon.coral.validate#ValidationException',
          "1 validation error detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null",
        )
      : { status: 200, body: '{}' },
});

const actions: Readonly<Record<string, (body: Body, place: Place) => Call>> = {
  'states:StartExecution': startExecution,
  'dynamodb:PutItem': onTable,
  'dynamodb:GetItem': onTable,
  'dynamodb:Query': onTable,
};

/** The call that a body makes of an action; a reply where it makes none. */
export function jsonCall(action: string, payload: string, place: Place): Call | Reply {
  const make = actions[action];
  if (!make) return unknownOperation;
  if (!isJson(payload)) return notSerialized;
  const body: unknown = JSON.parse(payload);
  return typeof body === 'object' && body !== null ? make({ ...body }, place) : notSerialized;
}

function isJson(payload: string): boolean {
  try {
    JSON.parse(payload);
    return true;
  } catch {
    return false;
  }
}
