import type { TargetHealth } from '@aws-sdk/client-elastic-load-balancing-v2';

/** Health checks are dialled from one port, so that a network ACL with a gap in the ephemeral range does not make them flap. */
export const checkSourcePort = 40_000;

/** Whether a health check's matcher, such as `200`, `200,202` or `200-399`, accepts a status. */
export function accepts(codes: string, status: number): boolean {
  return codes.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return from !== undefined && to !== undefined && from <= status && status <= to;
  });
}

/** What a target's health is said to be, in the words of load balancers. */
export const states = {
  notInUse: {
    State: 'unused',
    Reason: 'Target.NotInUse',
    Description: 'Target group is not configured to receive traffic from the load balancer',
  },
  zoneNotEnabled: {
    State: 'unused',
    Reason: 'Target.NotInUse',
    Description: 'Target is in an Availability Zone that is not enabled for the load balancer',
  },
  stopped: (state: string = 'terminated') => ({
    State: 'unused' as const,
    Reason: 'Target.InvalidState' as const,
    Description: `Target is in the ${state} state`,
  }),
  notChecked: {
    State: 'unavailable',
    Reason: 'Target.HealthCheckDisabled',
    Description: 'Health checks are disabled for this target group',
  },
  timeout: { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' },
  failed: {
    State: 'unhealthy',
    Reason: 'Target.FailedHealthChecks',
    Description: 'Health checks failed',
  },
  mismatch: (status: number) => ({
    State: 'unhealthy' as const,
    Reason: 'Target.ResponseCodeMismatch' as const,
    Description: `Health checks failed with these codes: [${status}]`,
  }),
} satisfies Record<string, TargetHealth | ((detail: never) => TargetHealth)>;
