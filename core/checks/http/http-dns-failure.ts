import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { suspectDeployment } from '../deployment/helpers/suspect.ts';
import { defineCheck, faulty } from '../define-check.ts';
import type { Backend } from './helpers/backends.ts';
import { isPublicName } from './helpers/host-names.ts';
import { isPublic, judgeFailingHosts, methodsOf, ofHost } from './helpers/judge-hosts.ts';

/**
 * The name of a public backend does not resolve: API Gateway calls it an invalid address.
 * @see https://repost.aws/knowledge-center/api-gateway-5xx-error
 */
const id = 'http-dns-failure';

export default defineCheck({
  id,
  ...ofHost,
  hop: 'backend',
  judge(facts, signals) {
    const concerns = (one: Backend) => isPublic(one) && isPublicName(one.host);
    return judgeFailingHosts({ id, concerns }, facts, signals, ({ host, routes, route, own }) => {
      const brought = broughtBy(route, facts, signals, false);
      const before = workedBefore(facts, signals, host);
      const sure = before.length > 0 && own.some((one) => one.route !== null);
      return faulty({
        subject: host,
        confidence: sure ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.name`, { host }),
          ...before,
          ...logged(own, id),
          ...brought.evidence,
        ],
        routes: methodsOf({ routes }),
        remedies: brought.remedies,
        data: { host, ...brought.data },
      });
    });
  },
});

/** The same address worked under the same deployment, so it is the name that changed, not the address. */
function workedBefore(facts: BaseFacts, signals: Signals, host: string): Evidence[] {
  const { deployments, stage } = facts.configuration;
  const served = knownOr(deployments, []).find((one) => one.id === stage.deploymentId);
  if (served === undefined || signals.since === null || suspectDeployment(facts, signals))
    return [];
  const isOlder = Date.parse(served.createdAt) < Date.parse(signals.since);
  return isOlder
    ? [evidence(`${id}.unchanged`, { host, deployment: served.id, at: served.createdAt })]
    : [];
}
