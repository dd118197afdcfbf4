import { type Permitted, commandCalls, policyFor } from '../../cli/account/iam-policy.ts';
import { sessionPolicy } from '../../core/changes/session-policy.ts';
import { grantsOfWrites } from '../../core/model/write-declarations.generated.ts';
import type { WriteName } from '../../core/model/writes.generated.ts';
import { call } from '../../core/remedies/operations.ts';
import type { GatewayMedicProps } from '../../lib/constructs/gateway-medic.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { parseTemplate, resolveTemplate } from '../../simulator/cloud/template.ts';
import type { Statement } from './role-authorizer.ts';

/** A policy that the product makes; a trust policy's statements have no resource. */
export interface Policy {
  readonly name: string;
  readonly statements: readonly (Omit<Statement, 'Resource'> & Partial<Statement>)[];
}

const place = { accountId: '123456789012', region: 'eu-central-1', stackName: 'GatewayMedic' };

/** Every policy of the stack's template, of roles as of queues, topics, buckets and keys, by its resource. */
export function policiesOfStack(props: GatewayMedicProps): Policy[] {
  const resources = resolveTemplate(parseTemplate(synthesize(props)), place);
  return resources.flatMap(({ id, properties }) =>
    documentsIn(properties).map((statements) => ({ name: id, statements })),
  );
}

function documentsIn(value: unknown): Policy['statements'][] {
  if (typeof value !== 'object' || value === null) return [];
  const { Statement } = value as { Statement?: Policy['statements'] };
  if (Array.isArray(Statement)) return [Statement];
  return Object.values(value).flatMap(documentsIn);
}

/** The policy of a session that makes one write, for each write. */
export function policiesOfSessions(): Policy[] {
  const { accountId: account, region } = place;
  return (Object.keys(grantsOfWrites) as WriteName[]).map((name) => {
    const policy = sessionPolicy([call(name, inputOf(name))], {
      partition: 'aws',
      region,
      account,
    });
    return { name: `session of ${name}`, statements: statementsOf(policy) };
  });
}

const statementsOf = (policy: string): Statement[] =>
  (JSON.parse(policy) as { Statement: Statement[] }).Statement;

/** A value for each field that names what a write is about; what an ARN ends with has several parts. */
function inputOf(name: WriteName): Record<string, string> {
  const fields = grantsOfWrites[name].flatMap(({ resources }) =>
    resources.flatMap((pattern) =>
      [...pattern.matchAll(/<(\w+)>/g)].map(([, field = '']) => field),
    ),
  );
  return Object.fromEntries(
    fields.map((field) => [field, field.endsWith('Arn') ? 'orders/1a/2b' : 'a1']),
  );
}

/** What `gateway-medic iam-policy` prints for each command. */
export const policiesOfCommands = (): Policy[] =>
  (Object.keys(commandCalls) as Permitted[]).map((command) => ({
    name: `iam-policy ${command}`,
    statements: policyFor(command, { region: place.region, account: place.accountId }).Statement,
  }));
