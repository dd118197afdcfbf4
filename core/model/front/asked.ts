import * as z from 'zod/mini';

/** A method that a probe may use: neither changes anything where the API keeps to HTTP. */
export const probeMethodSchema = z.enum(['HEAD', 'GET']);
export type ProbeMethod = z.infer<typeof probeMethodSchema>;

/** The request that a client would send. */
export const askedSchema = z.object({
  /** Lower case, without a final dot. */
  host: z.string(),
  port: z.number(),
  /** Begins with `/`; without a query, which may hold secrets. */
  path: z.string(),
  method: probeMethodSchema,
  /** What an `execute-api` host name says; absent: a custom domain. */
  endpoint: z.optional(
    z.object({
      apiId: z.string(),
      region: z.string(),
      /** Of an address of an interface endpoint. */
      vpcEndpoint: z.optional(z.string()),
    }),
  ),
});
export type Asked = z.infer<typeof askedSchema>;

/** The headers that a probe sends, by their names in lower case: routing rules may ask for them. */
export const headersOf = ({ host, port }: Asked): Readonly<Record<string, string>> => ({
  host: port === 443 ? host : `${host}:${port}`,
  'user-agent': 'gateway-medic',
  accept: '*/*',
});
