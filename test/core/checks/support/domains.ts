import type { ReadDomain } from '../../../../core/model/front/domain.ts';
import type { ChangeEvent } from '../../../../core/model/facts/changes.ts';
import { configuration, known, minutes } from './facts.ts';

export const domain = 'api.example.com';
export const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';

/** A custom domain that leads to the API of the tests. */
export const readDomain = (more: Partial<ReadDomain> = {}): ReadDomain => ({
  domain: { name: domain, status: 'AVAILABLE', endpointType: 'REGIONAL', certificateArn },
  mappings: known([{ basePath: 'shop', apiId: configuration().api.id, stage: 'prod' }]),
  certificate: known({
    arn: certificateArn,
    status: 'ISSUED',
    notAfter: '2026-06-01T00:00:00.000Z',
  }),
  ...more,
});

/** Traffic has ended, and this is how the domains are. */
export const ended = (...domains: readonly Partial<ReadDomain>[]) => ({
  metrics: known({ minutes: minutes({ requests: 0 }) }),
  deployment: { contents: [], domains: known(domains.map(readDomain)) },
});
export const silent = { symptom: 'no-traffic' as const };

/** What CloudTrail lists, all of it. */
export const listing = (events: readonly ChangeEvent[]) => ({
  changes: known({
    events: [...events],
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:30:00.000Z',
  }),
});

/** A domain asks for certificates, and API Gateway warns so of its truststore. */
export const trusting = (warnings: string[], more: Partial<ReadDomain> = {}) => {
  const read = readDomain(more);
  const mutualTls = { truststoreUri: 's3://truststores/partners.pem', warnings };
  const domains = known([{ ...read, domain: { ...read.domain, mutualTls } }]);
  return { deployment: { contents: [], domains } };
};
