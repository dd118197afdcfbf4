import { expect } from '@jest/globals';
import { checks } from '../../../core/checks/registry.generated.ts';
import { runChecks } from '../../../core/checks/run.ts';
import { diagnose, type DiagnosisInput } from '../../../core/diagnosis/diagnose.ts';
import { render } from '../../../core/messages/render.ts';
import { diagnosisSchema, type Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Signals } from '../../../core/model/signals.ts';
import {
  configuration,
  facts,
  failure,
  fn,
  known,
  linkPath,
  minutes,
  route,
  signals,
  targetSecurityGroup,
} from '../checks/support/facts.ts';

/** Runs the real checks on an account and weighs what they find. */
export function diagnosed(
  world: Partial<Facts>,
  seen: Partial<Signals> = {},
  more: Partial<DiagnosisInput> = {},
): Diagnosis {
  const base = facts({ metrics: known({ minutes: minutes({ serverErrors: 50 }) }), ...world });
  const what = signals(seen);
  const diagnosis = diagnose({
    base,
    signals: what,
    findings: runChecks(checks, base, what),
    failedBranches: [],
    ...more,
  });
  expect(diagnosisSchema.safeParse(diagnosis).success).toBe(true);
  for (const cause of [...diagnosis.causes, ...diagnosis.unrelated])
    for (const evidence of [...cause.evidenceFor, ...cause.evidenceAgainst])
      expect(render(evidence)).not.toContain(`${evidence.code} {`);
  return diagnosis;
}

/** The facts of these functions, in an account with room for more. */
export const lambda = (...functions: ReturnType<typeof fn>[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
/** What the log line of a missing permission may mean. */
export const permissionCauses = [
  'lambda-permission-missing',
  'lambda-permission-wrong-source-arn',
  'authorizer-permission-missing',
];
/** What the log line of a link may mean. */
export const vpcLinkCauses = checks
  .filter(({ domain }) => domain === 'vpc-link')
  .map(({ id }) => id);
/** A failure of GET on a path. */
export const on = (path: string) => ({ route: { httpMethod: 'GET', path } });
/** So many requests that failed alike. */
export const many = (count: number, one: ReturnType<typeof failure>) =>
  Array.from({ length: count }, (_, index) => ({ ...one, requestId: `${one.requestId}-${index}` }));

/** A function without a policy. */
export const permission = lambda(fn({ policy: known([]) }));
/** Requests that failed for it. */
export const permissionFailures = many(8, failure(permissionCauses));
/** An API with a method behind a link. */
export const stock = configuration({
  routes: known([
    route('GET', '/orders'),
    route('GET', '/stock', { type: 'HTTP_PROXY', connectionType: 'VPC_LINK' }),
  ]),
});
/** An account with that API, and what is known of the way of its link. */
export const link = (more: Parameters<typeof linkPath>[0]) => ({
  'vpc-link': { paths: [linkPath(more)] },
  configuration: stock,
});
/** Causes whose words stand for no other cause of a link. */
const namedAlone = ['vpclink-v1-transient-error', 'vpclink-v1-idle-reset'];
const alike = vpcLinkCauses.filter((id) => !namedAlone.includes(id));
/** Requests that failed on that way. */
export const linkFailures = many(6, failure(alike, { ...on('/stock'), requestId: 'link' }));
/** Security groups that let nothing through. */
export const shut = known([
  {
    id: 'sg-lb',
    vpcId: 'v',
    ingress: [],
    egress: [
      { protocol: '-1', fromPort: null, toPort: null, cidrs: ['0.0.0.0/0'], securityGroupIds: [] },
    ],
  },
  targetSecurityGroup([]),
]);
