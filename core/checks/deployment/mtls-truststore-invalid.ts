import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { truststoreCalls } from '../front/advice.ts';
import { isNewTruststore, truststoreChange, truststoresOf } from './helpers/truststores.ts';

/**
 * API Gateway could not use certificates of a domain's truststore, so it refuses clients whose certificates these would vouch for.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_MutualTlsAuthentication.html
 */
const id = 'mtls-truststore-invalid';
/** What the execution log says of it. */
const refused = 'mtls-client-cert-rejected';
/** Old warnings explain nothing that began now. */
const confidences = { yes: 'certain', maybe: 'likely', no: 'possible' } as const;
/** Warnings that are quoted. */
const quoted = 3;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  accountsFor: [refused],
  looksLike: [refused],
  telemetry: { reasons: 'proof' },
  judge(facts, signals) {
    const stores = truststoresOf(facts);
    if (stores.length === 0) return [];
    // A certificate that its client signed itself is refused by any truststore.
    const failures = failuresOf(signals, refused).filter(({ lines }) =>
      lines.some((line) => /find issuer/i.test(line)),
    );
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const change = truststoreChange(facts, signals);
    const confidence = confidences[isNewTruststore(facts, signals)];
    return stores.map(({ name, truststore }) =>
      truststore.warnings.length === 0
        ? healthy
        : faulty({
            subject: name,
            confidence,
            evidence: [
              ...truststore.warnings
                .slice(0, quoted)
                .map((warning) => evidence(`${id}.warning`, { domain: name, warning })),
              ...logged(failures, refused),
              ...changedBy(change),
            ],
            routes: 'all',
            remedies: [],
            advised: truststoreCalls(name, truststore),
          }),
    );
  },
});
