import { type Evidence, evidence } from '../../model/evidence.ts';
import type { LambdaFunction, WayOut } from '../../model/facts/lambda.ts';
import type { Call } from '../../model/plan.ts';
import { known, knownOr } from '../../model/reading.ts';
import { logged } from '../../signals/failures.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { allWait } from './helpers/all-wait.ts';
import { blamedOn } from './helpers/faults.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { naming, refs } from './helpers/routes.ts';
import { timeoutsOf } from './helpers/timeouts.ts';
import { versionChange } from './helpers/version-change.ts';
import { blockedSubnets } from './helpers/ways-out.ts';

/**
 * The function runs in subnets from which nothing leads out of the VPC, so each call to the internet, and to AWS services without an
 * endpoint, waits until the run's time is up.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
 */
const id = 'lambda-vpc-no-egress';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-cannot-reach-out',
    pattern:
      /connect ETIMEDOUT|ReadTimeoutError|\bread timed out|connect ?timeout ?(error|on endpoint|exception)|connection to .{0,80}timed out/i,
    excludes: /task timed out|^REPORT RequestId:.*Status: timeout/i,
    causes: ['lambda-vpc-no-egress'],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['lambda-function-timeout', 'integration-timeout', 'lambda-unhandled-error'],
  telemetry: { reasons: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const vpc = known(fn.configuration)?.vpc;
      const times = timeoutsOf(fn, facts);
      if (vpc === undefined || times === null || !(times.reached || times.lines.length > 0))
        return healthy;
      const blocked = blockedSubnets(vpc.subnetIds, facts.lambda);
      const [first] = blocked;
      if (first === undefined) return healthy;
      const failures = blamedOn(fn, id, routes, facts.lambda, signals);
      const change = versionChange(fn, routes, facts, signals);
      const before = subnetsOf(fn, change.data['previousVersion']);
      const brought = before !== undefined && !before.some((one) => isBlocked(one, blocked));
      const always = blocked.length === vpc.subnetIds.length && allWait(times, routes, signals);
      return faulty({
        subject: fn.arn,
        confidence: always ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.no-route`, {
            function: fn.name,
            blocked: blocked.length,
            subnets: vpc.subnetIds.length,
            subnet: first.subnetId,
            table: first.routeTableId,
            through: first.through ?? '-',
          }),
          ...(always ? [evidence(`${id}.all-wait`, { timeout: times.own / 1000 })] : []),
          ...whereBefore(before, brought, change.data['previousVersion']),
          ...logged(failures, id),
          ...change.evidence,
        ],
        routes: refs(routes),
        remedies: brought ? change.remedies : [],
        advised: advised(vpc, first.routeTableId),
        data: { ...naming(fn), ...change.data },
      });
    }),
});

const isBlocked = (subnetId: string, blocked: readonly WayOut[]): boolean =>
  blocked.some((one) => one.subnetId === subnetId);

/** The subnets of a version; undefined where they are not known. */
const subnetsOf = ({ versions }: LambdaFunction, version: string | undefined) =>
  knownOr(versions, []).find((one) => one.version === version)?.subnetIds;

const whereBefore = (
  before: readonly string[] | undefined,
  brought: boolean,
  version = '-',
): Evidence[] =>
  before === undefined || !brought
    ? []
    : [evidence(`${id}.${before.length === 0 ? 'outside-before' : 'other-subnets'}`, { version })];

/** What a person needs to see before a route or an endpoint is made. */
const advised = ({ vpcId }: { readonly vpcId: string }, routeTableId: string): Call[] => [
  {
    service: 'ec2',
    action: 'DescribeNatGateways',
    input: { Filter: [{ Name: 'vpc-id', Values: [vpcId] }] },
  },
  { service: 'ec2', action: 'DescribeRouteTables', input: { RouteTableIds: [routeTableId] } },
];
