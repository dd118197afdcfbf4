import type { Environment } from '../../core/aws/environment.ts';
import type { Interrupts } from '../interrupts.ts';

/** Which account and Region, as the options of a command say. What is absent is up to the SDK's own chain. */
export interface AccountOptions {
  readonly profile?: string;
  readonly region?: string;
  /** One endpoint for every service, for emulators and proxies. */
  readonly endpointUrl?: string;
}

/** An account in one Region, ready to be called. */
export interface Connection {
  readonly environment: Environment;
  /** The 12 digits of the account that the credentials belong to. */
  accountId(): Promise<string>;
  /** The ARN of whoever the credentials belong to. */
  caller(): Promise<string>;
}

/**
 * The seam to the world: live, it leads to AWS; in tests to a simulated account.
 * @throws Problem where no Region is known, InvalidInput where an option is not a valid endpoint
 */
export type Connect = (options: AccountOptions, interrupts: Interrupts) => Promise<Connection>;
