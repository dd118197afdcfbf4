import type { Integration } from '../../../model/route.ts';

/**
 * Headers that an integration with an AWS service must not set.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const reserved: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'expect',
  'host',
  'proxy-authenticate',
  'te',
  'transfer-encoding',
  'x-amz-date',
  'x-amzn-trace-id',
]);

const setting = /^integration\.request\.header\.(.+)$/;

/** The headers that an integration sets and API Gateway keeps for itself, as they are written. */
export const reservedHeaders = ({ type, requestParameters = {} }: Integration): string[] =>
  type === 'AWS'
    ? Object.keys(requestParameters).flatMap((key) => {
        const name = setting.exec(key)?.[1];
        return name !== undefined && reserved.has(name.toLowerCase()) ? [name] : [];
      })
    : [];
