import type { ServiceId } from '../model/calls.ts';

/** Calls that share one of AWS's limits, and how many of them Gateway Medic makes. */
export interface RateLimit {
  readonly name: string;
  readonly services: readonly ServiceId[];
  /** Absent: all of the services' operations. */
  readonly operations?: readonly string[];
  /** Operations with a limit of their own instead. */
  readonly except?: readonly string[];
  /** Calls per second in the long run, over all incidents. */
  readonly perSecond: number;
  /** Calls that may be made at once after a pause. */
  readonly burst: number;
  /** Calls per second of one Lambda, where its burst is more than AWS takes at once. */
  readonly peak?: number;
}

/** What is left belongs to the account's own pipelines, and to people. */
const share = 0.5;

const gateway: readonly ServiceId[] = ['apigateway', 'apigatewayv2'];

/** Operations of API Gateway with a limit beside the total: so many calls within so many seconds. */
const slow: readonly (readonly [operation: string, calls: number, seconds: number])[] = [
  ['CreateDeployment', 1, 5],
  ['GetResources', 5, 2],
  ['UpdateUsagePlan', 1, 20],
];

/**
 * Half of what AWS takes from one account in one Region. A function is read with five calls of Lambda's, so these may come
 * at once for as many as one API usually has.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const rateLimits: readonly RateLimit[] = [
  { name: 'apigateway', services: gateway, perSecond: 10 * share, burst: 20 },
  ...slow.map(([operation, calls, seconds]) => ({
    name: `apigateway:${operation}`,
    services: gateway,
    operations: [operation],
    perSecond: (calls / seconds) * share,
    burst: Math.max(1, Math.floor(calls * share)),
  })),
  {
    name: 'lambda',
    services: ['lambda'],
    except: ['GetFunction', 'GetPolicy'],
    perSecond: 15 * share,
    burst: 40,
    peak: 14,
  },
  {
    name: 'lambda:GetPolicy',
    services: ['lambda'],
    operations: ['GetPolicy'],
    perSecond: 15 * share,
    burst: 15,
  },
];

/** The limits that a call draws on. */
export const limitsOn = (service: ServiceId, operation: string): readonly RateLimit[] =>
  rateLimits.filter(
    ({ services, operations, except }) =>
      services.includes(service) &&
      (operations?.includes(operation) ?? true) &&
      !(except?.includes(operation) ?? false),
  );
