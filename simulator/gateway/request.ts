import type { BadSignature, Claims, ClientCertificate } from '../surroundings.ts';

/** A request as a client sends it. */
export interface ClientRequest {
  readonly at: Date;
  /** The name or the id of the REST API. */
  readonly api: string;
  readonly stage: string;
  /** The custom domain that it is sent to, whose mappings name API and stage; absent: the API's own host name. */
  readonly domain?: string | undefined;
  /** The VPC endpoint that it comes through; undefined: it comes from the internet. */
  readonly vpcEndpoint?: string | undefined;
  readonly clientCertificate?: ClientCertificate | undefined;
  readonly httpMethod: string;
  /** After the stage, without a query: `/orders/42`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes of a body that is longer than what is written down of it. */
  readonly bodySize?: number | undefined;
  /** Bytes of a path that is longer than what is written down of it. */
  readonly pathSize?: number | undefined;
  /** Bytes of the values of all headers; undefined: few. */
  readonly headersSize?: number | undefined;
  /** The value of the `x-api-key` header. */
  readonly apiKey?: string | undefined;
  /** The ARN of the IAM principal whose signature the request carries. */
  readonly signedBy?: string | undefined;
  /** The value of whichever header the method's Lambda authorizer reads. */
  readonly token?: string | undefined;
  /** What the JSON Web Token in that header says, where it is one. */
  readonly claims?: Claims | undefined;
  /** What is wrong with its signature; undefined: nothing. */
  readonly signature?: BadSignature | undefined;
  readonly sourceIp?: string;
  /** How often its client asks again where it fails, each after so many seconds. */
  readonly retries?: { readonly times: number; readonly after: number } | undefined;
}

/** The address of a client of whom nothing is known; from a range that is kept for examples. */
export const anyClient = '203.0.113.7';

/** Bytes of a request's body. */
export const sizeOf = ({ body, bodySize }: ClientRequest): number =>
  Math.max(Buffer.byteLength(body), bodySize ?? 0);

/** Bytes of the request line and all header values that API Gateway takes at most. */
const largestHeaders = 10_240;

/**
 * Whether a request has more in its headers than API Gateway takes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 */
export const exceedsHeaders = ({ path, pathSize, headersSize = 0 }: ClientRequest): boolean =>
  headersSize + Math.max(path.length, pathSize ?? 0) > largestHeaders && headersSize > 0;

/** What clients have reported of such a request: AWS does not document the answer. */
export const headersRefused = {
  status: 431,
  message: `HTTP header is larger than ${largestHeaders} bytes.`,
} as const;

/** A request with its answer. */
export interface Exchange {
  readonly request: ClientRequest;
  /** `$context.requestId`; undefined where the request never reached a stage. */
  readonly requestId: string | undefined;
  /** 0 where the client got no answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds from arrival to answer. */
  readonly latency: number;
}
