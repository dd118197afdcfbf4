import { Account } from '../../../simulator/account/account.ts';
import { identifiers } from '../../../simulator/account/identifiers.ts';
import { services } from '../../../simulator/account/services.generated.ts';
import type { CloudWatchState } from '../../../simulator/account/cloudwatch/state.ts';
import type { LogsState } from '../../../simulator/account/logs/state.ts';
import { newDataPlane } from '../../../simulator/gateway/data-plane.ts';
import type { Exchange } from '../../../simulator/gateway/request.ts';
import { serve } from '../../../simulator/gateway/serve.ts';
import { targetHealth } from '../../../simulator/network/health.ts';
import { fill } from '../../../simulator/placeholders.ts';
import { generator } from '../../../simulator/random.ts';
import { generate } from '../../../simulator/traffic.ts';
import { worlds } from '../../../simulator/worlds/index.ts';
import type { BuildWorld } from '../../../simulator/worlds/world.ts';
import type { ServiceId } from '../../../core/model/calls.ts';

const built = Date.parse('2026-01-05T08:00:00Z');

/** The shop an hour after it was built, without anything of the product. */
export function standingShop(seed = 1, build: BuildWorld = worlds.shop) {
  let now = built;
  const account = new Account({
    accountId: '123456789012',
    region: 'ap-northeast-1',
    now: () => new Date(now),
    services,
    seed,
  });
  const { surroundings, names } = build(account);
  account.hooks.targetHealth = (_, arn) => targetHealth(account, surroundings, arn);
  now += 60 * 60_000;
  const random = generator(seed + 1);
  const world = {
    account,
    surroundings,
    random,
    ids: identifiers(seed + 2),
    dataPlane: newDataPlane(),
  };
  return {
    account,
    surroundings,
    names,
    /** A call with placeholders filled in. */
    call(name: string, input: object) {
      const [service, operation] = name.split(':') as [ServiceId, string];
      return account.call(service, operation, fill(input, names) as Record<string, unknown>);
    },
    minutes(count: number): Exchange[] {
      return Array.from({ length: count }).flatMap(() => {
        const [from, to] = [new Date(now), new Date(now + 60_000)];
        now = to.getTime();
        return generate(surroundings.traffic, from, to, random).map((request) =>
          serve({ ...world, now: request.at }, request),
        );
      });
    },
    samples(namespace: string, name: string, dimensions: Record<string, string>): number[] {
      const { metrics } = account.state<CloudWatchState>('cloudwatch');
      return Object.values(metrics)
        .filter((metric) => metric.namespace === namespace && metric.name === name)
        .filter(
          (metric) =>
            Object.keys(metric.dimensions).length === Object.keys(dimensions).length &&
            Object.entries(dimensions).every(([key, value]) => metric.dimensions[key] === value),
        )
        .flatMap(({ buckets }) => Object.values(buckets).flatMap(({ values }) => values));
    },
    get logGroups() {
      return account.state<LogsState>('logs').groups;
    },
  };
}
export type StandingShop = ReturnType<typeof standingShop>;

/** The routes that failed, with the statuses that they gave. */
export function failures(exchanges: readonly Exchange[]): string[] {
  const failed = exchanges
    .filter(({ status }) => status >= 400)
    .map(({ request, status }) => `${request.httpMethod} ${request.path} ${status}`);
  return [...new Set(failed)].toSorted((a, b) => (a < b ? -1 : 1));
}
