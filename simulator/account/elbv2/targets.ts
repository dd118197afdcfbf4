import type {
  DescribeTargetHealthCommandInput,
  RegisterTargetsCommandInput,
  TargetDescription,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { deregistrationDelay } from './attributes.ts';
import { type Elbv2State, targetGroupOf, usersOf } from './state.ts';
import { refuseInstances } from './vpc.ts';

const operation = operationsOn<Elbv2State>();

const keyOf = ({ Id = '', Port = 0 }: TargetDescription) => `${Id}:${Port}`;

/** Targets with the port that they get where none was named. */
const withPort = (targets: readonly TargetDescription[], Port: number | undefined) =>
  targets.map((target) => ({ ...target, Port: target.Port ?? Port }));

const registerTargets = operation<RegisterTargetsCommandInput>(
  ['TargetGroupArn', 'Targets'],
  [],
  (state, { TargetGroupArn, Targets }, context) => {
    const group = targetGroupOf(state, TargetGroupArn);
    if (group.TargetType === 'instance') {
      refuseInstances(
        Targets.map(({ Id = '' }) => Id),
        context,
      );
    }
    const added = withPort(Targets, group.Port);
    const keys = new Set(added.map(keyOf));
    leave(state, TargetGroupArn, (target) => keys.has(keyOf(target)));
    const kept = (state.targets[TargetGroupArn] ?? []).filter((one) => !keys.has(keyOf(one)));
    state.targets[TargetGroupArn] = [...kept, ...added].toSorted((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    );
    return {};
  },
);

/** Without a port, a target leaves with all of them. It gets nothing new, and drains where a load balancer uses the group. */
const deregisterTargets = operation<RegisterTargetsCommandInput>(
  ['TargetGroupArn', 'Targets'],
  [],
  (state, { TargetGroupArn, Targets }, { now }) => {
    targetGroupOf(state, TargetGroupArn);
    const leaving = (target: TargetDescription) =>
      Targets.some(({ Id, Port }) => Id === target.Id && (Port ?? target.Port) === target.Port);
    const present = state.targets[TargetGroupArn] ?? [];
    if (!present.some(leaving)) {
      throw awsError('InvalidTargetException', 'The targets are not registered with the group');
    }
    state.targets[TargetGroupArn] = present.filter((target) => !leaving(target));
    leave(state, TargetGroupArn, leaving);
    const until = now.getTime() + deregistrationDelay(state, TargetGroupArn);
    if (usersOf(state, TargetGroupArn).length > 0 && until > now.getTime()) {
      const drained = present.filter(leaving).map((target) => ({ target, until }));
      state.draining[TargetGroupArn] = [...(state.draining[TargetGroupArn] ?? []), ...drained];
    }
    return {};
  },
);

/** Ends the draining of targets, and leaves no trace of it. */
function leave(
  state: Elbv2State,
  arn: string,
  which: (target: TargetDescription) => boolean,
): void {
  const rest = (state.draining[arn] ?? []).filter(({ target }) => !which(target));
  if (rest.length > 0) state.draining[arn] = rest;
  else delete state.draining[arn];
}

const draining = (state: Elbv2State, arn: string, now: Date): TargetHealthDescription[] =>
  (state.draining[arn] ?? [])
    .filter(({ until }) => until > now.getTime())
    .map(({ target }) => ({
      Target: target,
      TargetHealth: {
        State: 'draining',
        Reason: 'Target.DeregistrationInProgress',
        Description: 'Target deregistration is in progress',
      },
    }));

const describeTargetHealth = operation<DescribeTargetHealthCommandInput>(
  ['TargetGroupArn'],
  ['Targets'],
  (state, { TargetGroupArn, Targets }, { account, now }) => {
    const { Port } = targetGroupOf(state, TargetGroupArn);
    const registered = account.hooks.targetHealth(account, TargetGroupArn);
    const all = [...registered, ...draining(state, TargetGroupArn, now)];
    if (!Targets) return { TargetHealthDescriptions: all };
    return {
      TargetHealthDescriptions: withPort(Targets, Port).map(
        (target) =>
          all.find(({ Target }) => Target && keyOf(Target) === keyOf(target)) ?? {
            Target: target,
            TargetHealth: {
              State: 'unused',
              Reason: 'Target.NotRegistered',
              Description: 'Target is not registered to the target group',
            },
          },
      ),
    };
  },
);

export const targetOperations = {
  RegisterTargets: registerTargets,
  DeregisterTargets: deregisterTargets,
  DescribeTargetHealth: describeTargetHealth,
};
