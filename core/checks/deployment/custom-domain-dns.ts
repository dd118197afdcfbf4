import { evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { domainCalls } from '../front/advice.ts';
import { endOfTraffic, isAtOnce, trafficEnded } from './helpers/traffic-ended.ts';
import { remadeDomains } from './helpers/remade-domains.ts';

/**
 * The name of a custom domain leads nowhere: the domain was deleted, or deleted and created again. A new domain has a new target, which
 * its DNS record does not follow. Requests never arrive, so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-regional-api-custom-domain-create.html
 */
const id = 'custom-domain-dns';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP'],
  symptoms: ['no-traffic'],
  role: 'breaks',
  hop: 'client',
  // Clients that find no domain never get as far as a rule or a mapping.
  accountsFor: ['base-path-mapping-missing', 'routing-rule-elsewhere', 'routing-rule-missing'],
  judge: (facts, signals) =>
    facts.deployment.domains === undefined || signals.symptom !== 'no-traffic'
      ? healthy
      : judgeDomains(facts, signals),
});

function judgeDomains(facts: FactsFor<'deployment'>, signals: Signals): Verdict | Verdict[] {
  const { domains } = facts.deployment;
  // Without CloudTrail nothing shows that a domain was there before.
  if (facts.changes) known(facts.changes);
  const listed = domains === undefined ? [] : known(domains).map(({ domain }) => domain);
  const ended = trafficEnded(facts, signals);
  const remade = remadeDomains(facts, signals);
  if (remade.length === 0) return healthy;
  return remade.map(({ name, change }) => {
    const target = listed.find((domain) => domain.name === name)?.target;
    const isSoon = isAtOnce(change.at, ended);
    return faulty({
      subject: name,
      confidence: isSoon ? 'likely' : 'possible',
      evidence: [
        target === undefined
          ? evidence(`${id}.deleted`, { domain: name })
          : evidence(`${id}.created-again`, { domain: name, target }),
        ...endOfTraffic(id, ended),
        ...changedBy(change),
      ],
      routes: 'all',
      remedies: [],
      advised: domainCalls(name, target),
    });
  });
}
