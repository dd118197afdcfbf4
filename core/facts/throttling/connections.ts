import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ThrottlingFacts } from '../../model/facts/throttling.ts';
import { readQuota } from './account-rate.ts';
import { busiestRateOf } from './region-rate.ts';

/** New connections per second of the account and region, shared by all its WebSocket APIs. */
const connectionQuota = { ServiceCode: 'apigateway', QuotaCode: 'L-9ED1E49A' };

/**
 * The quota on new connections, and how near the region's WebSocket APIs come to it.
 * @returns undefined for an API of another kind
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
 */
export async function readConnections(
  environment: Environment,
  { target, window }: BaseFacts,
): Promise<ThrottlingFacts['connections']> {
  if (target.apiKind !== 'WEBSOCKET') return undefined;
  const [limit, rate] = await Promise.all([
    readQuota(environment, connectionQuota),
    busiestRateOf(environment, window, 'ConnectCount', ['ApiId']),
  ]);
  return { limit, rate };
}
