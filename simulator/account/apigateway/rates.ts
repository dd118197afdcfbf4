import { type AccountCall, type Authorize } from '../account.ts';
import { awsError } from '../define-service.ts';

/** `capacity` calls at once, refilled by `perSecond`. */
interface Rate {
  readonly capacity: number;
  readonly perSecond: number;
}

/** All operations of an account and region together. */
const total: Rate = { capacity: 40, perSecond: 10 };

const every = (seconds: number): Rate => ({ capacity: 1, perSecond: 1 / seconds });

/** Operations with a quota of their own. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const own: Readonly<Record<string, Rate>> = {
  CreateDeployment: every(5),
  GetResources: { capacity: 5, perSecond: 2.5 },
  CreateResource: { capacity: 5, perSecond: 5 },
  DeleteResource: { capacity: 5, perSecond: 5 },
  CreateApiKey: { capacity: 5, perSecond: 5 },
  DeleteApiKey: { capacity: 5, perSecond: 5 },
  DeleteRestApi: every(30),
  UpdateAccount: every(20),
  UpdateUsagePlan: every(20),
};

/** Edge-optimized APIs, which a call without an endpoint type makes, are made more slowly. */
function rateOf({ operation, input }: AccountCall): [string, Rate] | undefined {
  if (operation === 'CreateRestApi') {
    const types = (input['endpointConfiguration'] as { types?: string[] } | undefined)?.types;
    const edge = (types?.[0] ?? 'EDGE') === 'EDGE';
    return edge ? ['CreateRestApi (edge)', every(30)] : ['CreateRestApi', every(3)];
  }
  const rate = own[operation];
  return rate && [operation, rate];
}

/**
 * The rates at which API Gateway takes control-plane calls, on the time that the calls carry.
 * @returns a function to put before `Account.request`; it throws TooManyRequestsException for a call too many and lets calls
 * of other services pass. A refused call uses up nothing.
 */
export function controlPlaneRates(): { admit: Authorize } {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const bucketOf = (name: string, { capacity, perSecond }: Rate, at: number) => {
    const bucket = buckets.get(name) ?? { tokens: capacity, at };
    const tokens = Math.min(
      capacity,
      bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond,
    );
    const filled = { tokens, at: Math.max(at, bucket.at) };
    buckets.set(name, filled);
    return filled;
  };
  return {
    admit(call) {
      if (call.service !== 'apigateway') return;
      const rates: [string, Rate][] = [['total', total]];
      const special = rateOf(call);
      if (special) rates.push(special);
      const taken = rates.map(([name, rate]) => bucketOf(name, rate, call.at.getTime()));
      // A hair of tolerance: a call exactly one interval later is in time, whatever the rounding.
      if (taken.some(({ tokens }) => tokens < 1 - 1e-9))
        throw awsError('TooManyRequestsException', 'Too Many Requests', 429);
      for (const bucket of taken) bucket.tokens -= 1;
    },
  };
}
