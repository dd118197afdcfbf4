import { evidence } from '../../model/evidence.ts';
import { onlyRules } from '../../model/front/routing-rule.ts';
import type { Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { missingRuleCalls } from '../front/rule-advice.ts';
import { endOfTraffic, isAtOnce, wentOn } from './helpers/traffic-ended.ts';
import { type DomainCase, endsTraffic, judgeDomains } from './helpers/judge-domains.ts';
import { ruleChange, waysIn } from './helpers/ways-in.ts';

/**
 * No routing rule of a custom domain leads to this stage any more: it was deleted, or the routing mode leaves out the mappings that clients
 * came by. Where no rule takes a request and no mapping follows, API Gateway answers 403 before any stage.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules-examples.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-routing-mode.html
 */
const id = 'routing-rule-missing';

export default defineCheck({
  id,
  ...endsTraffic,
  judge: judgeDomains(judgeDomain),
});

function judgeDomain({ read, facts, signals, ended }: DomainCase): Verdict {
  const { target } = facts;
  const { name, routingMode } = read.domain;
  const ways = waysIn(read, target);
  if (ways === null) return healthy;
  const change = ruleChange(facts, signals, name);
  const isDeleted = change?.name === 'DeleteRoutingRule';
  const isMode = change?.name === 'UpdateDomainName';
  const isSoon = isAtOnce(change?.at, ended);
  const isClosed = ways.open.length === 0 && ways.hidden.length === 0;
  if (isDeleted || isMode ? !isClosed && !(isDeleted && isSoon) : !isClosed) return healthy;
  // A domain that leads to other APIs may never have led here.
  const isEmpty = ways.rules.length === 0 && known(read.mappings).length === 0;
  if (!isDeleted && !isMode && !(isEmpty && ended)) return healthy;
  return faulty({
    subject: name,
    confidence:
      !isClosed || change === undefined || wentOn(change.at, ended)
        ? 'possible'
        : isSoon
          ? 'certain'
          : 'likely',
    evidence: [
      isDeleted
        ? evidence(`${id}.deleted`, { domain: name })
        : isMode
          ? evidence(`${id}.mode`, { domain: name, mode: routingMode ?? '-' })
          : evidence(`${id}.none`, { domain: name }),
      ...(ways.rules.length > 0
        ? [evidence(`${id}.others`, { domain: name, count: ways.rules.length })]
        : []),
      ...endOfTraffic(id, ended),
      ...changedBy(change),
    ],
    routes: 'all',
    remedies: [],
    advised: missingRuleCalls(name, ways.rules, isMode && onlyRules(routingMode), target),
  });
}
