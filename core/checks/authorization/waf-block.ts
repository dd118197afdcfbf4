import { type Evidence, evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { WebAcl } from '../../model/facts/web-acl.ts';
import type { Confidence } from '../../model/finding.ts';
import { partitionOf } from '../../model/partition.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { type Blocks, blocksOf, isMore } from './helpers/blocks.ts';
import { refOf } from './helpers/failing.ts';
import { methodsHit, refsOrAll } from './helpers/routes-hit.ts';
import { exceptionFor, toldOf } from './helpers/web-acl-text.ts';

/**
 * A web ACL of AWS WAF blocks requests before API Gateway looks at them. What it keeps out is for its owner to say, so nothing is
 * changed here.
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/web-request-body-inspection.html
 */
const id = 'waf-block';

type Facts = FactsFor<'authorization'>;

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  accountsFor: [
    'api-key-missing',
    'api-key-disabled',
    'authorizer-unauthorized',
    'authorizer-cache-stale-policy',
    'missing-resource-or-method',
    'not-deployed-since-change',
  ],
  judge(facts, signals) {
    const { webAclArn } = restOf(facts.configuration);
    if (webAclArn === undefined) return [];
    const named = failuresOf(signals, id).filter(({ causes }) => causes.length === 1);
    const { webAcl } = facts.authorization;
    if (named.length > 0 && !isRead(webAcl)) return unread(webAclArn, named, facts);
    if (webAcl === undefined) return healthy;
    const acl = known(webAcl);
    const blocks = blocksOf(acl, facts, signals);
    if (named.length === 0 && !isMore(blocks, signals)) {
      requireSamples(acl, signals);
      return healthy;
    }
    return fault(acl, blocks, named, facts, signals);
  },
});

const isRead = (webAcl: Facts['authorization']['webAcl']): boolean =>
  webAcl !== undefined && 'known' in webAcl && 'known' in webAcl.known.blocked;

/** The log says so, and which rule it was could not be read. */
const unread = (webAclArn: string, named: readonly Failure[], facts: Facts) =>
  faulty({
    subject: webAclArn.split('/').at(-2) ?? webAclArn,
    confidence: 'certain',
    evidence: [evidence(`${id}.unread`, { acl: webAclArn }), ...logged(named, id)],
    routes: methodsHit(facts, named).map(refOf),
    remedies: [],
  });

/** @throws MissingEvidence where requests fail, no log says why, and rules that can block keep no samples */
function requireSamples({ unsampled }: WebAcl, signals: Signals): void {
  if (unsampled.length === 0 || signals.since === null || signals.logsRead) return;
  throw new MissingEvidence({
    what: 'wafv2:GetSampledRequests',
    because: `No samples are kept of ${unsampled.slice(0, 5).join(', ')}.`,
  });
}

function fault(
  acl: WebAcl,
  blocks: Blocks,
  named: readonly Failure[],
  facts: Facts,
  signals: Signals,
) {
  const { target } = facts;
  const paths = blocks.since.map(({ httpMethod, path }) => ({ asked: { httpMethod, path } }));
  const hit = methodsHit(facts, [...named, ...paths.map((one) => ({ ...blank, ...one }))]);
  return faulty({
    subject: acl.name,
    confidence: sureOf(blocks, named, signals),
    evidence: [
      ...toldOf(acl, blocks),
      ...exceptionFor(blocks),
      ...logged(named, id),
      ...changesOf(acl, facts, signals),
    ],
    routes: refsOrAll(hit),
    remedies: [],
    advised: [
      {
        service: 'wafv2',
        action: 'GetWebACLForResource',
        input: {
          ResourceArn: `arn:${partitionOf(target.region)}:apigateway:${target.region}::/restapis/${target.apiId}/stages/${target.stage}`,
        },
      },
    ],
  });
}

/** A failed request of which only what the client asked for is known. */
const blank: Failure = {
  requestId: '',
  at: '',
  route: null,
  status: 403,
  lines: [],
  causes: [],
  hop: null,
};

/** Half of the client errors are enough: what is blocked is never anything else. */
const sureOf = (
  { count }: Blocks,
  named: readonly Failure[],
  { clientErrors }: Signals,
): Confidence => (named.length > 0 || count >= clientErrors / 2 ? 'certain' : 'likely');

const changesOf = ({ arn }: WebAcl, facts: Facts, signals: Signals): Evidence[] =>
  changedBy(
    changeBefore(facts, signals, ({ resources }) =>
      resources.some(({ kind, id: changed }) => kind === 'web-acl' && arn.endsWith(changed)),
    ),
  );
