import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { methodsHit, refsOrAll } from '../authorization/helpers/routes-hit.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { truststoreCalls } from '../front/advice.ts';
import { isNewTruststore, truststoreChange, truststoresOf } from './helpers/truststores.ts';

/**
 * A custom domain with mutual TLS does not take the certificates of its clients: their issuer is not in the truststore, or they are
 * self-signed or signed too weakly.
 * @see https://repost.aws/knowledge-center/api-gateway-mutual-tls-403-errors
 */
const id = 'mtls-client-cert-rejected';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const failures = failuresOf(signals, id);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    const stores = truststoresOf(facts);
    const [only] = stores;
    // Authorities that API Gateway could not use are missing from the truststore, too.
    const hasWarnings = stores.some(({ truststore }) => truststore.warnings.length > 0);
    const isClients = !hasWarnings || isNewTruststore(facts, signals) === 'no';
    return faulty({
      subject: only && stores.length === 1 ? only.name : facts.target.stage,
      confidence: isClients ? 'certain' : 'possible',
      evidence: [
        evidence(`${id}.refused`, {
          count: failures.length,
          routes: hit.length > 0 ? someRoutes(hit) : 'none',
        }),
        ...logged(failures, id),
        ...stores.map(({ name, truststore }) =>
          evidence(`${id}.truststore`, {
            domain: name,
            uri: truststore.truststoreUri,
            version: truststore.truststoreVersion ?? 'none',
          }),
        ),
        ...changedBy(truststoreChange(facts, signals)),
      ],
      routes: refsOrAll(hit),
      remedies: [],
      advised: stores.flatMap(({ name, truststore }) => truststoreCalls(name, truststore)),
    });
  },
});
