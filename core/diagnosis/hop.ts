import type { BaseFacts } from '../model/facts.ts';
import type { Cause, Hop } from '../model/diagnosis.ts';
import { knownOr } from '../model/reading.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** Where a request fails for a cause, by how the cause's id begins; the first that fits counts. */
const hops: readonly (readonly [prefix: string, hop: Hop])[] = [
  ['lambda-permission', 'integration'],
  ['lambda-integration', 'integration'],
  ['lambda-reserved', 'integration'],
  ['lambda-throttled', 'integration'],
  ['lambda-', 'backend'],
  ['vpclink-v1-target', 'backend'],
  ['vpclink-', 'network'],
  ['integration-timeout', 'backend'],
  ['integration-', 'integration'],
  ['mapping-', 'integration'],
  ['http-backend', 'backend'],
  ['http-', 'network'],
  ['authorizer-', 'authorizer'],
  ['cognito-', 'authorizer'],
  ['jwt-', 'authorizer'],
  ['api-key-', 'client'],
  ['iam-', 'client'],
  ['missing-resource', 'client'],
  ['request-', 'client'],
  ['throttle-', 'gateway'],
  ['quota-', 'gateway'],
  ['waf-', 'gateway'],
  ['resource-policy', 'gateway'],
  ['bad-deployment', 'gateway'],
];

/** Above this share of the whole latency, the time is spent behind API Gateway. */
const mostly = 0.8;

/** The hop at which a cause makes requests fail. @returns null for causes that break no request */
export const hopOf = (cause: string): Hop | null =>
  hops.find(([prefix]) => cause.startsWith(prefix))?.[1] ?? null;

/** Where requests fail: as the best cause says, else as all recognised log lines agree, else as the latencies suggest. */
export function failingHop(
  best: Cause | undefined,
  sample: readonly Failure[],
  signals: Signals,
  base: BaseFacts,
): Hop | null {
  const byCause = best === undefined ? null : hopOf(best.check);
  if (byCause !== null) return byCause;
  const said = new Set(sample.flatMap(({ causes }) => causes).map(hopOf));
  if (said.size === 1) return [...said][0] ?? null;
  if (signals.symptom !== 'latency') return null;
  const slowest = knownOr(base.metrics, { minutes: [] })
    .minutes.filter(({ latencyP99 }) => latencyP99 !== null)
    .toSorted((a, b) => (b.latencyP99 ?? 0) - (a.latencyP99 ?? 0))[0];
  if (slowest === undefined) return null;
  const behind = (slowest.integrationLatencyP99 ?? 0) / (slowest.latencyP99 || 1);
  return behind >= mostly ? 'backend' : 'gateway';
}
