import type {
  DescribeTargetHealthCommandInput,
  RegisterTargetsCommandInput,
  TargetDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { type Elbv2State, targetGroupOf } from './state.ts';
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
    const kept = (state.targets[TargetGroupArn] ?? []).filter((one) => !keys.has(keyOf(one)));
    state.targets[TargetGroupArn] = [...kept, ...added].toSorted((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    );
    return {};
  },
);

/** A target leaves at once; AWS lets its connections drain first. Without a port, it leaves with all of them. */
const deregisterTargets = operation<RegisterTargetsCommandInput>(
  ['TargetGroupArn', 'Targets'],
  [],
  (state, { TargetGroupArn, Targets }) => {
    targetGroupOf(state, TargetGroupArn);
    const leaving = (target: TargetDescription) =>
      Targets.some(({ Id, Port }) => Id === target.Id && (Port ?? target.Port) === target.Port);
    const present = state.targets[TargetGroupArn] ?? [];
    if (!present.some(leaving)) {
      throw awsError('InvalidTargetException', 'The targets are not registered with the group');
    }
    state.targets[TargetGroupArn] = present.filter((target) => !leaving(target));
    return {};
  },
);

/** Health is not kept: the world shows what a health check would see now. */
const describeTargetHealth = operation<DescribeTargetHealthCommandInput>(
  ['TargetGroupArn'],
  ['Targets'],
  (state, { TargetGroupArn, Targets }, { account }) => {
    const { Port } = targetGroupOf(state, TargetGroupArn);
    const all = account.hooks.targetHealth(account, TargetGroupArn);
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
