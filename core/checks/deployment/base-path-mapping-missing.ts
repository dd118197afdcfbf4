import { takesPath } from '../../model/front/choose-rule.ts';
import { onlyRules } from '../../model/front/routing-rule.ts';
import { chooseMapping } from '../../model/front/choose-mapping.ts';
import { languageOf } from '../../model/deployment-tools.ts';
import { evidence } from '../../model/evidence.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import { known } from '../../model/reading.ts';
import type { Verdict } from '../../model/finding.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { mappingCalls } from '../front/advice.ts';
import { endOfTraffic, isAtOnce, wentOn } from './helpers/traffic-ended.ts';
import { type DomainCase, endsTraffic, judgeDomains } from './helpers/judge-domains.ts';
import { type WaysIn, waysIn } from './helpers/ways-in.ts';

/**
 * The path of a custom domain that clients use leads to the API no more. Requests are refused before they reach a stage: they leave no
 * metric and no log line, so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
const id = 'base-path-mapping-missing';

/** Calls that take a path away from an API. */
const takesAway = /^(Delete|Update)(BasePath|Api)Mapping$/;

export default defineCheck({
  id,
  ...endsTraffic,
  judge: judgeDomains(judgeDomain),
});

function judgeDomain({ read: domain, facts, signals, ended }: DomainCase): Verdict {
  const { name, routingMode } = domain.domain;
  // There mappings lead nowhere, whatever becomes of them.
  if (onlyRules(routingMode)) return healthy;
  const mappings = known(domain.mappings);
  const ways = waysIn(domain, facts.target);
  const change = changeBefore(
    facts,
    signals,
    (event) =>
      takesAway.test(event.name) &&
      event.resources.some(({ kind, id: changed }) => kind === 'domain' && changed === name),
  );
  const { id: apiId } = facts.configuration.api;
  const basePath = pathOf(change);
  const now = basePath === undefined ? undefined : chooseMapping(mappings, basePath)?.mapping;
  // What was taken away leads here still, by another mapping; or it led nowhere, for a rule takes the path.
  if (change && now?.apiId === apiId && now.stage === facts.target.stage) return healthy;
  if (ways !== null && (change === undefined || isRuled(ways, basePath))) return healthy;
  const isSoon = isAtOnce(change?.at, ended);
  const leadsHere =
    mappings.some((mapping) => mapping.apiId === apiId) ||
    ways?.open.some(({ kind }) => kind === 'rule') === true;
  if (change ? leadsHere && !isSoon : mappings.length > 0 || ended === undefined) return healthy;
  const path = basePath ?? (change ? 'none' : '/');
  return faulty({
    subject: name,
    confidence:
      change === undefined || leadsHere || (ways !== null && wentOn(change.at, ended))
        ? 'possible'
        : isSoon
          ? 'certain'
          : 'likely',
    evidence: [
      change === undefined
        ? evidence(`${id}.none`, { domain: name })
        : now === undefined
          ? evidence(`${id}.deleted`, { domain: name, path })
          : evidence(`${id}.redirected`, { domain: name, path, api: now.apiId }),
      ...endOfTraffic(id, ended),
      ...changedBy(change),
    ],
    routes: 'all',
    remedies: isByTool(change) ? ['restore-base-path-mapping'] : [],
    advised: mappingCalls(name, basePath ?? '/', {
      apiId,
      stage: facts.target.stage,
      kind: facts.target.apiKind,
    }),
  });
}

/** Whether a rule that asks for no header takes a path before the mappings are tried. */
const isRuled = ({ rules }: WaysIn, path: string | undefined): boolean =>
  path !== undefined && rules.some((rule) => rule.headers.length === 0 && takesPath(rule, path));

/** A person who deleted a mapping by hand meant to. */
const isByTool = (change: ChangeEvent | undefined): boolean =>
  change?.name === 'DeleteBasePathMapping' && languageOf(change.tool) !== undefined;

/** The path that a change is about: `/shop`, `/` for the empty one; undefined where CloudTrail names the mapping by its id alone. */
function pathOf(change: ChangeEvent | undefined): string | undefined {
  if (change === undefined || change.name.endsWith('ApiMapping')) return undefined;
  const { basePath } = change.details;
  return typeof basePath === 'string' && basePath !== '(none)' ? `/${basePath}` : '/';
}
