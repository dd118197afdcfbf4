import { rules } from '../rule.ts';

/** Mutual TLS of custom domains. */
export const mutualTlsRules = rules([
  {
    id: 'mtls-client-certificate',
    pattern:
      /access denied\.? ?reason: ?(could not find issuer|client cert|self.signed)|could not find issuer for certificate|client cert using an insecure/i,
    causes: ['mtls-client-cert-rejected'],
    hop: 'client',
  },
  {
    id: 'mtls-truststore',
    pattern: /truststore ?warnings?|truststore.{0,60}(invalid|could not be|access)/i,
    causes: ['mtls-truststore-invalid'],
    hop: 'gateway',
  },
]);
