import * as z from 'zod/mini';
import { imageSchema } from './container-image.ts';

/**
 * What no AWS call can set or read: what code does, which processes listen, how hosts on the internet behave. Scenarios
 * break it by name (`"environment": "code"`, …); nothing in `core` or `lambdas` can see it.
 */

const outcome = z.discriminatedUnion('kind', [
  /** The handler returns this value. For a proxy integration a value that is not a proxy response is malformed. */
  z.object({ kind: z.literal('return'), value: z.unknown() }),
  z.object({ kind: z.literal('throw'), errorType: z.string(), errorMessage: z.string() }),
  /** The process ends before it answers. Without `status` it is killed, as when it runs out of memory; with it, its own code ends it. */
  z.object({ kind: z.literal('exit'), status: z.optional(z.number()) }),
]);

/** 0 to 1. */
const share = z.number().check(z.minimum(0), z.maximum(1));

/** What a version of a function's code does when it is invoked. */
export const codeSchema = z.object({
  /** Milliseconds of one run, before jitter. */
  duration: z.number(),
  /** 0 to 1: the share of `duration` that varies from run to run. */
  jitter: z._default(z.number(), 0.2),
  /** Whether each run calls out to the internet, and waits until its time is up where no way leads there. */
  callsOut: z.optional(z.boolean()),
  /** A call of another AWS service that each run makes in the function's role, and fails without. */
  needs: z.optional(z.strictObject({ action: z.string(), resource: z.string() })),
  outcome,
  /** A share of the runs that goes otherwise; what is left out is as usual. */
  sometimes: z.optional(
    z.strictObject({
      share,
      duration: z.optional(z.number()),
      outcome: z.optional(outcome),
      responseSize: z.optional(z.number()),
    }),
  ),
  /** The form of the event that the handler reads: it fails on another. Absent: it reads any. */
  reads: z.optional(z.enum(['1.0', '2.0'])),
  /** The paths that its own router serves, each with all below it: it answers any other with 404. Absent: it has no router. */
  paths: z.optional(z.array(z.string())),
  /** MB that a run needs: with a smaller `MemorySize` its process is killed. */
  memory: z.optional(z.number()),
  /** Bytes of the response as JSON, where they are others than those of the value: more than 6 MB make the run fail. */
  responseSize: z.optional(z.number()),
  /** Milliseconds that a new execution environment takes before it runs the handler. */
  init: z.optional(z.number()),
});
export type Code = z.infer<typeof codeSchema>;

const answers = {
  share,
  duration: z.optional(z.number()),
  status: z.optional(z.number()),
  body: z.optional(z.string()),
};

/** How a connection to a host fails. `silent`: nothing comes back. `protocol`: what answers does not speak HTTP. */
const failing = z.enum(['refused', 'reset', 'silent', 'handshake', 'protocol']);

/** A function of another account or Region, by its ARN with the qualifier. */
export const foreignFunctionSchema = z.strictObject({
  /** The key of the code that it runs. */
  code: z.string(),
  /** Patterns of the source ARNs that its own policy lets API Gateway call it for. */
  invokers: z._default(z.array(z.string()), []),
});

/** A process on an instance: what answers on a port. */
export const processSchema = z.object({
  /** Milliseconds. */
  duration: z.number(),
  status: z._default(z.number(), 200),
  body: z._default(z.string(), '{"ok":true}'),
  /** By path: where the status is another one, as when a health check asks for a page that moved. */
  paths: z._default(z.record(z.string(), z.number()), {}),
  /** A share of the answers that is otherwise; what is left out is as usual. `resets`: the connection was closed while it was idle. */
  sometimes: z.optional(z.strictObject({ ...answers, resets: z.optional(z.literal(true)) })),
});
export type Process = z.infer<typeof processSchema>;

/** A host on the public internet. */
export const hostSchema = z.object({
  duration: z.number(),
  status: z._default(z.number(), 200),
  body: z._default(z.string(), '{"ok":true}'),
  /** Whether it accepts connections at all. */
  up: z._default(z.boolean(), true),
  /** How a connection fails; absent: as `up` says. */
  fails: z.optional(failing),
  /** Requests per second that it can serve: to more it answers 503. Absent: any number. */
  capacity: z.optional(z.number().check(z.positive())),
  /** Bytes of an answer, where it is longer than what `body` holds of it. */
  responseSize: z.optional(z.number()),
  /** A share of the answers that is otherwise; what is left out is as usual. */
  sometimes: z.optional(
    z.strictObject({
      ...answers,
      fails: z.optional(failing),
      responseSize: z.optional(z.number()),
    }),
  ),
  /** The certificate that it shows to `https`; absent: one that is right and never ends. */
  certificate: z.optional(
    z.strictObject({
      /** The moment of simulated time at which it expires: the story begins at 2026-01-05T09:00:00Z. */
      notAfter: z.optional(z.iso.datetime()),
      /** The name that it is for; absent: the host's. */
      name: z.optional(z.string()),
      /** Whether a public authority issued it, with the whole chain; absent: one did. */
      trusted: z.optional(z.boolean()),
      /** Whether the backend's key belongs to it; absent: it does. */
      ownKey: z.optional(z.boolean()),
    }),
  ),
  /** The ids of the client certificates of API Gateway that it trusts until they expire, and asks `https` clients for; absent: it asks for none. */
  trustsClients: z.optional(z.array(z.string())),
});
export type Host = z.infer<typeof hostSchema>;

const positive = z.number().check(z.positive());
const bursts = z.strictObject({ every: positive, lasts: positive, times: positive });
const retries = z.strictObject({ times: positive, after: z.number().check(z.minimum(0)) });

/** What a JSON Web Token says of its bearer. */
export const claimsSchema = z.looseObject({
  /** Of a user pool: `https://cognito-idp.<Region>.amazonaws.com/<pool id>`. */
  iss: z.string(),
  /** Of a user pool's tokens: which of the two it is. */
  token_use: z.optional(z.enum(['id', 'access'])),
  /** Separated by spaces; only access tokens have it. */
  scope: z.optional(z.string()),
  /** The moment of simulated time at which it expires; absent: never. */
  exp: z.optional(z.iso.datetime()),
});
export type Claims = z.infer<typeof claimsSchema>;

/** What is wrong with a request's signature. */
const signature = z.enum(['malformed', 'wrong', 'expired', 'unknown-key', 'expired-token']);
export type BadSignature = z.infer<typeof signature>;

/** A client's own certificate. */
const clientCertificateSchema = z.strictObject({
  /** Who signed it. */
  issuer: z.string(),
  /** What is wrong with it; absent: nothing. */
  fault: z.optional(z.enum(['weak-signature', 'self-signed'])),
});
export type ClientCertificate = z.infer<typeof clientCertificateSchema>;

const stream = {
  /** Unique among the streams; scenarios change a stream by its name. */
  name: z.string(),
  httpMethod: z.string(),
  /** The path that clients ask for, after the stage: `/orders/42`. */
  path: z.string(),
  perMinute: z.number(),
  /** The value of the `x-api-key` header. */
  apiKey: z.optional(z.string()),
  /** The ARN of the IAM principal that signs; absent: unsigned. */
  signedBy: z.optional(z.string()),
  /** The value of the header that an authorizer reads; for a JWT authorizer the claims, as JSON, of a token that is signed. */
  token: z.optional(z.string()),
  /** What the JSON Web Token in that header says, where it is one. */
  claims: z.optional(claimsSchema),
  /** What is wrong with the signature; absent: nothing. */
  signature: z.optional(signature),
  body: z._default(z.string(), ''),
  /** The custom domain that clients ask, with its base path in `path`; absent: the API’s own host name. */
  domain: z.optional(z.string()),
  /** The VPC endpoint that the requests come through, which is the only way to a private API; absent: they come from the internet. */
  vpcEndpoint: z.optional(z.string()),
  /** The certificate that clients show to a domain with mutual TLS; absent: none. */
  clientCertificate: z.optional(clientCertificateSchema),
  /** Bytes of the body, where it is longer than what `body` holds of it. */
  bodySize: z.optional(z.number()),
  /** Bytes of the path, where it is longer than what `path` holds of it. */
  pathSize: z.optional(z.number()),
  /** Bytes of the values of all headers together; absent: few. */
  headersSize: z.optional(z.number()),
  /** Headers besides, by their names in lower case. */
  headers: z.optional(z.record(z.string(), z.string())),
  /** Spells in which `times` as many requests come: of `lasts` seconds, one every so many seconds. */
  bursts: z.optional(bursts),
  /** Clients that ask again after a 429 or 5XX, up to so many `times`, each `after` so many seconds. */
  retries: z.optional(retries),
};

/** A stream of like requests. */
export const trafficSchema = z.object({
  ...stream,
  /** The name (or id) of the API that is asked. */
  api: z.string(),
  stage: z.string(),
});
export type Traffic = z.infer<typeof trafficSchema>;

/** A stream as files describe it: without an API or a stage it asks the world's own. */
export const streamSchema = z.object({
  ...stream,
  api: z.optional(z.string()),
  stage: z.optional(z.string()),
});
export type Stream = z.infer<typeof streamSchema>;

/** What changes about a stream: fields that are left out stay as they are, null takes a header away. */
export const trafficChangeSchema = z.object({
  api: z.optional(z.string()),
  stage: z.optional(z.string()),
  httpMethod: z.optional(z.string()),
  path: z.optional(z.string()),
  perMinute: z.optional(z.number()),
  apiKey: z.optional(z.nullable(z.string())),
  signedBy: z.optional(z.nullable(z.string())),
  token: z.optional(z.nullable(z.string())),
  claims: z.optional(z.nullable(claimsSchema)),
  signature: z.optional(z.nullable(signature)),
  body: z.optional(z.string()),
  domain: z.optional(z.nullable(z.string())),
  vpcEndpoint: z.optional(z.nullable(z.string())),
  clientCertificate: z.optional(z.nullable(clientCertificateSchema)),
  bodySize: z.optional(z.nullable(z.number())),
  pathSize: z.optional(z.nullable(z.number())),
  headersSize: z.optional(z.nullable(z.number())),
  headers: z.optional(z.nullable(z.record(z.string(), z.string()))),
  bursts: z.optional(z.nullable(bursts)),
  retries: z.optional(z.nullable(retries)),
});

export const surroundingsSchema = z.object({
  /** By the S3 key (or the base64 of the zip) that `lambda:CreateFunction` or `UpdateFunctionCode` named. */
  code: z.record(z.string(), codeSchema),
  /** By `<instance id>:<port>`. */
  processes: z.record(z.string(), processSchema),
  /** What containers run, by the name of the image. */
  images: z.optional(z.record(z.string(), imageSchema)),
  /** By host name. */
  hosts: z.record(z.string(), hostSchema),
  traffic: z.array(trafficSchema),
  /** Whether the roles of functions let them write their logs; absent: they do. */
  backendLogs: z.optional(z.boolean()),
  /**
   * The host names that DNS records of custom domains lead to, by domain. Absent: none yet; the owner of the zone makes one when clients
   * first use the domain, and API Gateway never changes it.
   */
  records: z.optional(z.record(z.string(), z.string())),
  foreignFunctions: z.optional(z.record(z.string(), foreignFunctionSchema)),
  /** Identity policies of IAM principals outside the simulated services: the ARNs that may invoke any API. */
  invokers: z._default(z.array(z.string()), []),
});
export type Surroundings = z.infer<typeof surroundingsSchema>;
