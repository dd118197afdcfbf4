import type { Integration as RawIntegration } from '@aws-sdk/client-api-gateway';
import type { Route } from '../../model/route.ts';

type Validation = NonNullable<Route['validation']>;

/** A method as the stage serves it. */
export interface DeployedMethod {
  /** `GET`, …, or `ANY`. */
  readonly httpMethod: string;
  readonly path: string;
  readonly apiKeyRequired: boolean;
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`; undefined where the export does not say which authorizer it is. */
  readonly authorizationType: string | undefined;
  readonly authorizerName: string | undefined;
  readonly authorizationScopes: readonly string[];
  readonly integration: RawIntegration | null;
  /** The statuses that it declares; absent where the export leaves them out. */
  readonly methodResponses?: readonly string[];
  /** The binary media types that it declares; absent: none. */
  readonly mediaTypes?: readonly string[];
  /** Absent: requests are not validated. */
  readonly validation?: Validation;
}

/** What the export of a stage says of its API. */
export interface DeployedApi {
  readonly methods: readonly DeployedMethod[];
  /** The resource policy, where the export holds one. */
  readonly policy: unknown;
  /** The headers of the gateway responses that the API changes, in lower case, by type. */
  readonly gatewayResponses: Readonly<Record<string, string[]>>;
  /** The media types that are binary; absent: none. */
  readonly binaryMediaTypes?: readonly string[];
}
