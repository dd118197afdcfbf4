import type { IntegrationOf } from './integration.ts';

/** Headers of requests to AWS services that API Gateway does not let an integration set. */
const own: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'expect',
  'proxy-authenticate',
  'te',
  'transfer-encoding',
  'x-amzn-trace-id',
]);

/** The header that an integration with an AWS service must not set; undefined: none. */
export const conflictingHeader = ({
  type,
  requestParameters = {},
}: IntegrationOf): string | undefined =>
  type === 'AWS'
    ? Object.keys(requestParameters)
        .map((key) => /^integration\.request\.header\.(.+)$/.exec(key)?.[1])
        .find((name) => name !== undefined && own.has(name.toLowerCase()))
    : undefined;
