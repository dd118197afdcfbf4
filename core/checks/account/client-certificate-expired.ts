import { evidence } from '../../model/evidence.ts';
import type { AccountFacts } from '../../model/facts/account.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Call } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import type { Route } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { refOf } from '../authorization/helpers/failing.ts';
import { methodsHit } from '../authorization/helpers/routes-hit.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';

/**
 * The certificate that API Gateway shows to the stage's HTTP backends has expired, and a backend that asks for it refuses the connection.
 * API Gateway renews none: it generates another, which the backend has to trust first.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
 */
const id = 'client-certificate-expired';

/** Milliseconds between expiry and symptom within which one follows from the other. */
const near = 60 * 60_000;

/** The alert of a backend that says why. */
const named = /certificate_expired/i;

/** Evidence of earlier releases lacks it. */
const notRead: NonNullable<AccountFacts['clientCertificate']> = {
  gap: { what: 'apigateway:GetClientCertificate', because: 'The client certificate was not read.' },
};

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: ['http-tls-handshake-failure'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    if (facts.configuration.rest?.clientCertificateId === undefined) return [];
    const failures = failuresOf(signals, id);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const { expires, id: certificate } = known(facts.account.clientCertificate ?? notRead);
    if (expires === null || expires > facts.window.end) return healthy;
    const hit = methodsHit(facts, failures);
    const routes = (hit.length > 0 ? hit : known(facts.configuration.routes)).filter(isSecure);
    if (routes.length === 0) return healthy;
    const stage = facts.configuration.stage.name;
    return faulty({
      subject: certificate,
      confidence: isWhy(failures, expires, signals) ? 'certain' : 'likely',
      evidence: [
        evidence(`${id}.expired`, { certificate, stage, expires }),
        evidence(`${id}.refused`, { count: failures.length }),
        ...logged(failures, id),
      ],
      routes: routes.map(refOf),
      remedies: [],
      advised: advice(facts),
      data: { clientCertificateId: certificate },
    });
  },
});

/** Only HTTP backends are shown the certificate, and only over TLS. */
const isSecure = ({ integration }: Route): boolean =>
  (integration?.type === 'HTTP' || integration?.type === 'HTTP_PROXY') &&
  /^(https:|.*\$\{stageVariables\.)/i.test(integration.uri ?? '');

/** Whether the backend names the expiry, or failures began with it. */
function isWhy(failures: readonly Failure[], expires: string, { since, over }: Signals): boolean {
  const began = since ?? over?.since;
  const follows = began !== undefined && Math.abs(Date.parse(began) - Date.parse(expires)) <= near;
  return follows || failures.some(({ lines }) => lines.some((line) => named.test(line)));
}

/** The new certificate first, then the backend, and the stage last: in another order every request fails meanwhile. */
const advice = ({ configuration: { api, stage } }: BaseFacts): Call[] => [
  gatewayCall('GenerateClientCertificate', { description: `Backends of ${api.name}` }),
  gatewayCall('GetClientCertificate', { clientCertificateId: 'NEW_CLIENT_CERTIFICATE_ID' }),
  gatewayCall('UpdateStage', {
    restApiId: api.id,
    stageName: stage.name,
    patchOperations: [
      { op: 'replace', path: '/clientCertificateId', value: 'NEW_CLIENT_CERTIFICATE_ID' },
    ],
  }),
];
