import type { BaseFacts } from '../model/facts.ts';
import type { Cause } from '../model/cause.ts';
import type { Hop } from '../model/place.ts';
import { knownOr } from '../model/reading.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** Above this share of the whole latency, the time is spent behind API Gateway. */
const mostly = 0.8;

/** Where requests fail: as the best cause says, else as all recognised log lines agree, else as the latencies suggest. */
export function failingHop(
  best: Cause | undefined,
  sample: readonly Failure[],
  signals: Signals,
  base: BaseFacts,
): Hop | null {
  if (best !== undefined && best.hop !== null) return best.hop;
  const said = new Set(sample.filter(({ causes }) => causes.length > 0).map(({ hop }) => hop));
  if (said.size === 1) return [...said][0] ?? null;
  if (signals.symptom !== 'latency') return null;
  const slowest = knownOr(base.metrics, { minutes: [] })
    .minutes.filter(({ latencyP99 }) => latencyP99 !== null)
    .toSorted((a, b) => (b.latencyP99 ?? 0) - (a.latencyP99 ?? 0))[0];
  if (slowest === undefined) return null;
  const behind = (slowest.integrationLatencyP99 ?? 0) / (slowest.latencyP99 || 1);
  return behind >= mostly ? 'backend' : 'gateway';
}
