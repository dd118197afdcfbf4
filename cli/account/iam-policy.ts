import { auditReads } from '../../core/audit/facts/reads.ts';
import { lockGrants, switchGrants } from '../../core/aws/iam/calls/own.ts';
import { grantsOf } from '../../core/aws/iam/grants-of.ts';
import type { Grant } from '../../core/model/write.ts';
import { remedyCalls } from '../../core/aws/iam/remedy-calls.ts';
import { frontReads } from '../../core/facts/front/index.ts';
import { baseReads, factsModules } from '../../core/facts/index.ts';
import { canonicalJson } from '../../core/model/canonical-json.ts';
import type { CallName } from '../../core/model/calls.ts';
import { partitionOf } from '../../core/model/partition.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import { testInvokeCalls } from '../../core/facts/rest/test-invoke.ts';
import { findReads } from './find-target.ts';
import { withoutCovered } from './covered-arns.ts';
import { servicesJoined } from './joined-services.ts';

/** Every call that a diagnosis may make. `sts:GetCallerIdentity` needs no permission. */
const diagnoseCalls: readonly CallName[] = [
  ...findReads,
  ...baseReads,
  ...Object.values(factsModules).flatMap(({ reads }) => reads),
];
const changes = remedyCalls(remedies);

/** What each command calls, beyond the caller's own identity. */
export const commandCalls = {
  diagnose: [...diagnoseCalls, ...frontReads],
  // What it has begun and cannot finish it undoes.
  fix: [...diagnoseCalls, ...changes.reads, ...changes.writes, ...changes.undoes],
  undo: [...changes.reads, ...changes.undoes],
  record: diagnoseCalls,
  audit: [...findReads, ...auditReads],
  pause: findReads,
  status: [],
  'test-method': [...findReads, ...testInvokeCalls],
} as const satisfies Record<string, readonly CallName[]>;
/** What each command needs of a deployment's kill switch, and of its locks. */
const ownOf: Partial<Record<Permitted, readonly Grant[]>> = {
  fix: [...switchGrants.read, ...lockGrants],
  pause: [...switchGrants.read, ...switchGrants.write],
  status: switchGrants.read,
};
export type Permitted = keyof typeof commandCalls;

/** Where a policy is to hold. `*` where it is not said. */
export interface Place {
  readonly region: string;
  readonly account: string;
}

export interface Statement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Grant['conditions'];
}

/** The least policy that a command needs: actions with the same resources and conditions share a statement. */
export function policyFor(
  command: Permitted,
  place: Place,
): { Version: string; Statement: Statement[] } {
  const statements = new Map<string, { actions: Set<string>; grant: Grant }>();
  for (const grant of [...grantsOf(commandCalls[command]), ...(ownOf[command] ?? [])]) {
    const key = canonicalJson([grant.resources.toSorted(), grant.conditions]);
    const known = statements.get(key) ?? { actions: new Set<string>(), grant };
    statements.set(key, known);
    for (const action of grant.actions) known.actions.add(action);
  }
  const written = [...statements.values()].map(({ actions, grant }) => ({
    Action: [...actions].toSorted(),
    Resource: grant.resources.map((pattern) => arnOf(pattern, place)),
    ...(grant.conditions && { Condition: grant.conditions }),
  }));
  return { Version: '2012-10-17', Statement: sameActionsJoined(written) };
}

/** API Gateway has one action for many resources: those belong into one statement too. */
function sameActionsJoined(written: readonly Omit<Statement, 'Effect'>[]): Statement[] {
  const joined = new Map<string, Omit<Statement, 'Effect'>>();
  for (const { Action, Resource, Condition } of written) {
    const key = canonicalJson([Action, Condition]);
    const resources = [...new Set([...(joined.get(key)?.Resource ?? []), ...Resource])].toSorted();
    joined.set(key, { Action, Resource: resources, ...(Condition && { Condition }) });
  }
  const short = [...joined.values()].map((one) => ({
    ...one,
    Resource: withoutCovered(one.Resource),
  }));
  return servicesJoined(short)
    .toSorted((a, b) => (a.Action[0] ?? '').localeCompare(b.Action[0] ?? ''))
    .map((statement) => ({ Effect: 'Allow', ...statement }));
}

const arnOf = (pattern: string, { region, account }: Place): string =>
  pattern
    .replaceAll('{partition}', partitionOf(region))
    .replaceAll('{region}', region)
    .replaceAll('{account}', account);
