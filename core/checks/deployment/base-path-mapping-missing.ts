import { chooseMapping } from '../../model/front/choose-mapping.ts';
import { languageOf } from '../../model/deployment-tools.ts';
import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import type { ReadDomain } from '../../model/front/domain.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import type { Verdict } from '../../model/finding.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { mappingCalls } from '../front/advice.ts';
import { endOfTraffic, type Ended, trafficEnded } from './helpers/traffic-ended.ts';

/**
 * The path of a custom domain that clients use leads to the API no more. Requests are refused before they reach a stage: they leave no
 * metric and no log line, so all that shows is that traffic ends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html
 */
const id = 'base-path-mapping-missing';

/** Calls that take a path away from an API. */
const takesAway = /^(Delete|Update)(BasePath|Api)Mapping$/;
/** Milliseconds within which traffic ends after its way in was taken away. */
const atOnce = 5 * 60_000;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP'],
  symptoms: ['no-traffic'],
  role: 'breaks',
  hop: 'gateway',
  judge(facts, signals) {
    const { domains } = facts.deployment;
    if (domains === undefined || signals.symptom !== 'no-traffic') return healthy;
    const ended = trafficEnded(facts, signals);
    return judgeEach(
      known(domains),
      ({ domain }) => domain.name,
      (read) => judgeDomain(read, facts, signals, ended),
    );
  },
});

function judgeDomain(
  { domain: { name, routingMode }, mappings: read }: ReadDomain,
  facts: BaseFacts,
  signals: Signals,
  ended: Ended | undefined,
): Verdict {
  const mappings = known(read);
  if (routingMode !== undefined)
    throw new MissingEvidence({
      what: 'apigatewayv2:ListRoutingRules',
      because: `${name} has the routing mode ${routingMode}: its routing rules decide before mappings, and are not read.`,
    });
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
  // What was taken away leads here still, by another mapping.
  if (change && now?.apiId === apiId && now.stage === facts.target.stage) return healthy;
  const isSoon = change && ended && Date.parse(ended.at) - Date.parse(change.at) <= atOnce;
  const leadsHere = mappings.some((mapping) => mapping.apiId === apiId);
  if (change ? leadsHere && !isSoon : mappings.length > 0 || ended === undefined) return healthy;
  const path = basePath ?? (change ? 'none' : '/');
  return faulty({
    subject: name,
    confidence: change === undefined || leadsHere ? 'possible' : isSoon ? 'certain' : 'likely',
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

/** A person who deleted a mapping by hand meant to. */
const isByTool = (change: ChangeEvent | undefined): boolean =>
  change?.name === 'DeleteBasePathMapping' && languageOf(change.tool) !== undefined;

/** The path that a change is about: `/shop`, `/` for the empty one; undefined where CloudTrail names the mapping by its id alone. */
function pathOf(change: ChangeEvent | undefined): string | undefined {
  if (change === undefined || change.name.endsWith('ApiMapping')) return undefined;
  const { basePath } = change.details;
  return typeof basePath === 'string' && basePath !== '(none)' ? `/${basePath}` : '/';
}
