import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';

export const healthCheckParameters = [
  'HealthCheckProtocol',
  'HealthCheckPort',
  'HealthCheckEnabled',
  'HealthCheckPath',
  'HealthCheckIntervalSeconds',
  'HealthCheckTimeoutSeconds',
  'HealthyThresholdCount',
  'UnhealthyThresholdCount',
  'Matcher',
] as const;

type HealthCheck = Pick<TargetGroup, (typeof healthCheckParameters)[number]>;

/**
 * A complete health check, with what AWS takes for what was not given.
 * @param protocol the target group's
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export function healthCheckOf(given: HealthCheck, protocol: string): HealthCheck {
  const http = protocol === 'HTTP' || protocol === 'HTTPS';
  const HealthCheckProtocol = given.HealthCheckProtocol ?? (http ? 'HTTP' : 'TCP');
  const asks = HealthCheckProtocol === 'HTTP' || HealthCheckProtocol === 'HTTPS';
  return {
    HealthCheckProtocol,
    HealthCheckPort: given.HealthCheckPort ?? 'traffic-port',
    HealthCheckEnabled: given.HealthCheckEnabled ?? true,
    HealthCheckIntervalSeconds: given.HealthCheckIntervalSeconds ?? 30,
    HealthCheckTimeoutSeconds: given.HealthCheckTimeoutSeconds ?? (asks ? 6 : 10),
    HealthyThresholdCount: given.HealthyThresholdCount ?? 5,
    UnhealthyThresholdCount: given.UnhealthyThresholdCount ?? 2,
    ...(asks && {
      HealthCheckPath: given.HealthCheckPath ?? '/',
      Matcher: given.Matcher ?? { HttpCode: http ? '200' : '200-399' },
    }),
  };
}

/** @throws InvalidConfigurationRequestException for a TCP health check with a path or a matcher */
export function refuseHealthCheck(given: HealthCheck): void {
  const { HealthCheckProtocol, HealthCheckPath, Matcher } = given;
  if (HealthCheckProtocol === 'TCP' && (HealthCheckPath !== undefined || Matcher)) {
    throw awsError(
      'InvalidConfigurationRequestException',
      'A TCP health check has neither a path nor a matcher',
    );
  }
}
