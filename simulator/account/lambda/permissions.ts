import type {
  AddPermissionRequest,
  GetPolicyRequest,
  RemovePermissionRequest,
} from '@aws-sdk/client-lambda';
import { awsError } from '../define-service.ts';
import type { Given } from '../parameters.ts';
import { canonical, put } from '../key-order.ts';
import { badValue, conflict, invalid, notFound } from './errors.ts';
import { qualifiedOf } from './functions.ts';
import { arnOf } from './names.ts';
import type { PolicyStatement, StoredFunction } from './state.ts';
import { type Context, takes } from './takes.ts';

/** Bytes of a resource policy. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largest = 20_480;

const AddPermission = takes<AddPermissionRequest>(
  ['FunctionName', 'StatementId', 'Action', 'Principal'],
  ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken', 'Qualifier', 'RevisionId'],
  (state, input, context) => {
    check(input);
    const { stored, name, qualifier } = policyTarget(state, input, context);
    checkRevision(input.RevisionId, revisionOf(stored, qualifier));
    const before = stored.policies[qualifier ?? ''] ?? [];
    if (before.some(({ Sid }) => Sid === input.StatementId))
      throw conflict(
        `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
      );
    const statement = statementOf(input, arnOf(context, name, qualifier));
    const after = [...before, statement];
    if (policyText(after).length > largest)
      throw awsError(
        'PolicyLengthExceededException',
        `The final policy size (${policyText(after).length}) is bigger than the limit (${largest}).`,
      );
    put(stored.policies, qualifier ?? '', after);
    revise(stored, qualifier, context);
    return { Statement: JSON.stringify(statement) };
  },
);

/** @throws ResourceNotFoundException for a function, alias or version that does not exist */
function policyTarget(
  state: Parameters<typeof qualifiedOf>[0],
  input: { FunctionName: string; Qualifier?: string | undefined },
  context: Context,
) {
  const target = qualifiedOf(state, input.FunctionName, input.Qualifier, context);
  if (target.qualifier === '$LATEST')
    throw badValue('We currently do not support adding policies for $LATEST.');
  return target;
}

function check({ StatementId, Action, Principal }: Given<AddPermissionRequest>) {
  if (!/^[a-zA-Z0-9_-]{1,100}$/.test(StatementId))
    throw invalid(
      StatementId,
      'statementId',
      'satisfy regular expression pattern: ([a-zA-Z0-9-_]+)',
    );
  if (!/^(lambda:\*|lambda:[a-zA-Z]+|\*)$/.test(Action))
    throw invalid(
      Action,
      'action',
      'satisfy regular expression pattern: (lambda:[*]|lambda:[a-zA-Z]+|[*])',
    );
  if (!/^(\*|\d{12}|[\w.-]+\.amazonaws\.com(\.cn)?|arn:aws[a-z-]*:(iam|sts)::.+)$/.test(Principal))
    throw badValue('The provided principal was invalid. Please check the principal and try again.');
}

function statementOf(input: Given<AddPermissionRequest>, Resource: string): PolicyStatement {
  const equals = canonical({
    'AWS:SourceAccount': input.SourceAccount,
    'aws:PrincipalOrgID': input.PrincipalOrgID,
    'lambda:EventSourceToken': input.EventSourceToken,
  }) as Record<string, string>;
  const condition: Record<string, Record<string, string>> = {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(input.SourceArn !== undefined && { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
  };
  return {
    Sid: input.StatementId,
    Effect: 'Allow',
    Principal: principalOf(input.Principal),
    Action: input.Action,
    Resource,
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  };
}

function principalOf(principal: string): PolicyStatement['Principal'] {
  if (principal === '*') return '*';
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
}

const policyText = (statements: readonly PolicyStatement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements });

/** A policy shares its revision with the alias or version that it belongs to. */
function revisionOf(stored: StoredFunction, qualifier: string | undefined): string | undefined {
  if (qualifier === undefined) return stored.latest.configuration.RevisionId;
  return (stored.aliases[qualifier] ?? stored.versions[qualifier]?.configuration)?.RevisionId;
}

function revise(stored: StoredFunction, qualifier: string | undefined, context: Context) {
  const owner =
    qualifier === undefined
      ? stored.latest.configuration
      : (stored.aliases[qualifier] ?? stored.versions[qualifier]?.configuration);
  if (owner) owner.RevisionId = context.newUuid();
}

function checkRevision(expected: string | undefined, current: string | undefined) {
  if (expected !== undefined && expected !== current)
    throw awsError(
      'PreconditionFailedException',
      'The RevisionId provided does not match the latest RevisionId. Call the GetPolicy API to retrieve the latest RevisionId for your resource.',
      412,
    );
}

const RemovePermission = takes<RemovePermissionRequest>(
  ['FunctionName', 'StatementId'],
  ['Qualifier', 'RevisionId'],
  (state, input, context) => {
    const { stored, qualifier } = policyTarget(state, input, context);
    const before = stored.policies[qualifier ?? ''];
    if (!before) throw notFound('No policy is associated with the given resource.');
    const after = before.filter(({ Sid }) => Sid !== input.StatementId);
    if (after.length === before.length)
      throw notFound(`Statement ${input.StatementId} is not found in resource policy.`);
    checkRevision(input.RevisionId, revisionOf(stored, qualifier));
    if (after.length > 0) stored.policies[qualifier ?? ''] = after;
    else delete stored.policies[qualifier ?? ''];
    revise(stored, qualifier, context);
    return {};
  },
);

const GetPolicy = takes<GetPolicyRequest>(
  ['FunctionName'],
  ['Qualifier'],
  (state, { FunctionName, Qualifier }, context) => {
    const { stored, qualifier } = qualifiedOf(state, FunctionName, Qualifier, context);
    const statements = stored.policies[qualifier ?? ''];
    if (!statements) throw notFound('The resource you requested does not exist.');
    return { Policy: policyText(statements), RevisionId: revisionOf(stored, qualifier) };
  },
);

export const permissions = { AddPermission, RemovePermission, GetPolicy };
