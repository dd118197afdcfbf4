import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { QueryBudget } from './query-budget.ts';
import type { Settings } from './settings.ts';

/** The clock that all of `core` uses, so that a simulated account can have a time of its own. */
export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds` of this clock's time. */
  sleep(milliseconds: number): Promise<void>;
}

/** The constructor of an SDK v3 client: `LambdaClient`, `EC2Client` … */
// eslint-disable-next-line typescript/no-explicit-any -- the SDK's client classes share no narrower constructor type
export type ClientConstructor<C> = new (configuration: any) => C;

/** How a client differs from the usual one. */
export interface ClientOptions {
  /** The SDK makes each call once: whoever makes it has to look what came of it where no answer comes. */
  readonly once?: true;
  /** The Region of its endpoint, where that is not the environment's own: some services have one for all Regions. */
  readonly region?: string;
}

/** What STS gives out, as the SDK's clients take it. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/**
 * The world as `core` sees it, handed in at one seam: AWS, the time, the settings and the log. Live, recorded and
 * simulated accounts differ in nothing else.
 */
export interface Environment {
  readonly region: string;
  /** One client per constructor and options, made on first use, so that a Lambda bundles and loads only the clients it names. */
  client<C>(constructor: ClientConstructor<C>, options?: ClientOptions): C;
  /** The same world with the credentials of a session. Absent where there are no roles to assume. */
  as?(credentials: SessionCredentials): Environment;
  readonly clock: Clock;
  readonly settings: Settings;
  /** What log queries may still cost. */
  readonly queries: QueryBudget;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
