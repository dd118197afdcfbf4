import type { Method } from '@aws-sdk/client-api-gateway';

/** A method of the current configuration. */
export interface CurrentMethod {
  readonly resourceId: string;
  readonly path: string;
  readonly httpMethod: string;
  readonly method: Method;
}

/** What is compared of the current configuration besides the methods. */
export interface CurrentApi {
  readonly methods: readonly CurrentMethod[];
  readonly policy: string | undefined;
  /** Names of authorizers by id; an id that is missing here is not compared. */
  readonly authorizerNames: ReadonlyMap<string, string>;
}
