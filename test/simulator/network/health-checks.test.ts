import type { TargetGroup, TargetHealth } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, test } from '@jest/globals';
import { HealthChecks } from '../../../simulator/network/health-checks.ts';

const good: TargetHealth = { State: 'healthy' };
const silent: TargetHealth = { State: 'unhealthy', Reason: 'Target.Timeout' };
const refused: TargetHealth = { State: 'unhealthy', Reason: 'Target.FailedHealthChecks' };
const stopped: TargetHealth = { State: 'unused', Reason: 'Target.InvalidState' };
const unchecked: TargetHealth = { State: 'unavailable', Reason: 'Target.HealthCheckDisabled' };

const group: TargetGroup = {
  TargetGroupArn: 'arn:group',
  HealthCheckIntervalSeconds: 10,
  HealthyThresholdCount: 3,
  UnhealthyThresholdCount: 2,
};

type Step = [second: number, finding: TargetHealth | null];

/** The state of one target at some seconds, where checks find other things from step to step; null: not registered. */
function states(steps: readonly Step[], at: readonly number[]): string[] {
  let finding: TargetHealth | null = null;
  const become = ([, next]: Step) => (finding = next);
  const moment = (second: number) => new Date(second * 1000);
  const [first, ...rest] = steps;
  if (first) become(first);
  const checks = new HealthChecks(
    {
      groups: () => [group],
      find: () => (finding ? [{ Target: { Id: 'i-1', Port: 80 }, TargetHealth: finding }] : []),
    },
    moment(0),
  );
  return at.map((second, index) => {
    for (const step of rest) {
      if (step[0] > second || step[0] <= (at[index - 1] ?? -1)) continue;
      become(step);
      checks.look(moment(step[0]));
    }
    const [health] = checks.of('arn:group', moment(second));
    return [health?.TargetHealth?.State, health?.TargetHealth?.Reason].filter(Boolean).join(' ');
  });
}

describe('a target changes its state after so many checks in a row', () => {
  const cases: [why: string, steps: Step[], at: number[], expected: string[]][] = [
    ['what is there has been for long', [[0, good]], [0, 60], ['healthy', 'healthy']],
    ['what is ill has been so for long', [[0, silent]], [0], ['unhealthy Target.Timeout']],
    [
      'two failures make it unhealthy',
      [
        [0, good],
        [5, silent],
      ],
      [19, 20],
      ['healthy', 'unhealthy Target.Timeout'],
    ],
    [
      'one failure does not',
      [
        [0, good],
        [5, silent],
        [15, good],
        [35, silent],
      ],
      [14, 34, 49, 50],
      ['healthy', 'healthy', 'healthy', 'unhealthy Target.Timeout'],
    ],
    [
      'three successes make it healthy again',
      [
        [0, silent],
        [5, good],
      ],
      [29, 30],
      ['unhealthy Target.Timeout', 'healthy'],
    ],
    [
      'the reason is that of the last check',
      [
        [0, silent],
        [5, refused],
      ],
      [9, 10],
      ['unhealthy Target.Timeout', 'unhealthy Target.FailedHealthChecks'],
    ],
    [
      'a new target is initial first',
      [
        [0, null],
        [5, good],
      ],
      [5, 34, 35],
      ['initial Elb.InitialHealthChecking', 'initial Elb.InitialHealthChecking', 'healthy'],
    ],
    [
      'a new target that fails',
      [
        [0, null],
        [5, silent],
      ],
      [24, 25],
      ['initial Elb.InitialHealthChecking', 'unhealthy Target.Timeout'],
    ],
    [
      'a stopped instance is seen at once, and starts again',
      [
        [0, good],
        [5, stopped],
        [15, good],
      ],
      [5, 44, 45],
      ['unused Target.InvalidState', 'initial Elb.InitialHealthChecking', 'healthy'],
    ],
    [
      'nothing is checked',
      [
        [0, good],
        [5, unchecked],
      ],
      [5],
      ['unavailable Target.HealthCheckDisabled'],
    ],
  ];
  test.each(cases)('%s', (_, steps, at, expected) => {
    expect(states(steps, at)).toEqual(expected);
  });
});
