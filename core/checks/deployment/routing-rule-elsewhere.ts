import { type Evidence, evidence } from '../../model/evidence.ts';
import { conditionsOf, takesPath } from '../../model/front/choose-rule.ts';
import type { RoutingRule } from '../../model/front/routing-rule.ts';
import type { Confidence, Verdict } from '../../model/finding.ts';
import type { Target } from '../../model/target.ts';
import { changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { ruleBackCalls } from '../front/rule-advice.ts';
import { endOfTraffic, isAtOnce, wentOn } from './helpers/traffic-ended.ts';
import { type DomainCase, endsTraffic, judgeDomains } from './helpers/judge-domains.ts';
import { type HiddenWay, leadsHere, ruleChange, type WaysIn, waysIn } from './helpers/ways-in.ts';

/**
 * A routing rule of a custom domain takes requests that came to this stage, and leads them to another API or stage: rules are tried by
 * priority, and before mappings. The stage sees its traffic end.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
 */
const id = 'routing-rule-elsewhere';

export default defineCheck({
  id,
  ...endsTraffic,
  judge: judgeDomains(judgeDomain),
});

function judgeDomain({ read, facts, signals, ended }: DomainCase): Verdict {
  const { target } = facts;
  const { name } = read.domain;
  const ways = waysIn(read, target);
  if (ways === null) return healthy;
  const change = ruleChange(facts, signals, name);
  const made = ledAway(ways, change?.details['routingRuleId'], target);
  const hidden = ways.hidden.find(({ by }) => by === made) ?? ways.hidden[0];
  const rule = hidden?.by ?? made;
  const isSoon = isAtOnce(change?.at, ended);
  const isClosed = ways.open.length === 0;
  // What still leads here may be what clients use, unless traffic ended right after a rule that crosses it.
  if (rule === undefined || (!isClosed && !(made && isSoon))) return healthy;
  if (isClosed && change === undefined && ended === undefined) return healthy;
  return faulty({
    subject: name,
    confidence:
      isClosed && !wentOn(change?.at, ended)
        ? confidenceOf(hidden !== undefined, change !== undefined, isSoon)
        : 'possible',
    evidence: [...told(name, rule, hidden), ...endOfTraffic(id, ended), ...changedBy(change)],
    routes: 'all',
    remedies: [],
    advised: ruleBackCalls(name, ways.rules, rule, hidden?.way, target),
  });
}

/** A rule that was made or replaced, leads elsewhere now, and takes what a way in takes; where there is no other way in, any path. */
function ledAway(
  { rules, open, hidden }: WaysIn,
  ruleId: unknown,
  target: Target,
): RoutingRule | undefined {
  const all = [...open, ...hidden.map(({ way }) => way)];
  return rules.find(
    (rule) =>
      rule.id === ruleId &&
      !leadsHere(rule, target) &&
      (all.length === 0 || all.some((way) => isCrossing(rule, way.basePath))),
  );
}

const isCrossing = (rule: RoutingRule, basePath: string): boolean =>
  takesPath(rule, basePath) || takesPath({ ...rule, basePath }, rule.basePath);

/** Where nothing leads to the stage any more. A rule that hides a way in proves it; that a rule led here before is not proven. */
function confidenceOf(hides: boolean, isChanged: boolean, isSoon: boolean): Confidence {
  if (!isChanged) return 'possible';
  if (hides) return isSoon ? 'certain' : 'likely';
  return isSoon ? 'likely' : 'possible';
}

function told(domain: string, rule: RoutingRule, hidden: HiddenWay | undefined): Evidence[] {
  const { id: ruleId, priority, apiId: api, stage } = rule;
  return [
    evidence(`${id}.leads`, {
      domain,
      rule: ruleId,
      priority,
      conditions: conditionsOf(rule),
      api,
      stage,
    }),
    ...(hidden === undefined
      ? []
      : [
          hidden.way.kind === 'rule'
            ? evidence(`${id}.hides-rule`, {
                rule: hidden.way.rule.id,
                priority: hidden.way.rule.priority,
                conditions: conditionsOf(hidden.way.rule),
              })
            : evidence(`${id}.hides-mapping`, { path: hidden.way.basePath }),
        ]),
  ];
}
