import type { MutualTlsAuthenticationInput } from '@aws-sdk/client-api-gateway';
import type { S3State } from '../s3/index.ts';
import { badRequest } from './errors.ts';
import type { StoredDomain } from './state.ts';
import type { Context } from './takes.ts';

/**
 * What API Gateway makes of a truststore when a domain reads it: an object of S3 with a line for each authority, its name and
 * maybe `; notAfter=` and a moment. A later change of the object changes nothing until the domain is updated.
 * @throws BadRequestException where there is no such object
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 */
export function readTruststore(
  { truststoreUri = '', truststoreVersion }: MutualTlsAuthenticationInput,
  { account, now }: Context,
): Pick<StoredDomain, 'trusts'> & Pick<StoredDomain['domain'], 'mutualTlsAuthentication'> {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(truststoreUri) ?? [];
  const object = account.state<S3State>('s3').buckets[bucket]?.objects[key];
  if (!object) throw badRequest(`Invalid mutual TLS truststore URI: ${truststoreUri}`);
  const authorities = object.body.split('\n').filter((line) => line.trim() !== '');
  const read = authorities.map((line) => {
    const [name = '', until] = line.split('; notAfter=');
    return { name: name.trim(), isExpired: until !== undefined && new Date(until) <= now };
  });
  const warnings = read
    .filter(({ isExpired }) => isExpired)
    .map(({ name }) => `Certificate in truststore has expired: ${name}`);
  return {
    trusts: read.filter(({ isExpired }) => !isExpired).map(({ name }) => name),
    mutualTlsAuthentication: {
      truststoreUri,
      ...(truststoreVersion !== undefined && { truststoreVersion }),
      ...(warnings.length > 0 && { truststoreWarnings: warnings }),
    },
  };
}
