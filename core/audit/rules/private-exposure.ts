import { evidence } from '../../model/evidence.ts';
import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { replace } from '../../remedies/patch.ts';
import { defineRule, fixCall, judgeEach, pass, violation } from '../define-rule.ts';
import { isForEveryone, type Statement, statementsIn } from '../policy-document.ts';
import { redeploy } from '../redeploy.ts';

const id = 'private-exposure';

/**
 * No way in besides the one that is meant: not the default endpoint beside a custom domain, not every VPC of AWS into a
 * private API, not the internet into an API for administrators.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 */
export default defineRule({
  id,
  severity: 'high',
  judge: (facts) =>
    judgeEach(
      [
        { name: 'default endpoint', judge: defaultEndpoint },
        { name: 'resource policy', judge: resourcePolicy },
      ],
      ({ name }) => name,
      ({ name, judge }) => judge(facts, name),
    ).filter((verdict) => verdict.verdict !== 'pass' || verdict.subject !== ''),
});

/** Whether only VPC endpoints lead to the API. @throws MissingEvidence where its endpoint type is not known to say */
function isPrivateApi({ configuration }: AuditFacts): boolean {
  const { endpointType } = restOf(configuration);
  if (['EDGE', 'REGIONAL', 'PRIVATE'].includes(endpointType)) return endpointType === 'PRIVATE';
  throw new MissingEvidence({
    what: 'apigateway:GetRestApi',
    because: `The endpoint type is ${endpointType}, and who reaches it is not known.`,
  });
}

/** Stands for nothing to judge. */
const beside = pass('');

function defaultEndpoint(facts: AuditFacts, subject: string): RuleVerdict {
  const { api } = facts.configuration;
  if (api.disableExecuteApiEndpoint) return pass(subject);
  const domains = known(facts.domains);
  if (domains.length === 0 || isPrivateApi(facts)) return beside;
  const { deploy, undo, notes } = redeploy(facts, id);
  const set = (value: string) =>
    fixCall('apigateway:UpdateRestApi', {
      restApiId: api.id,
      patchOperations: [replace('/disableExecuteApiEndpoint', value)],
    });
  return violation({
    subject,
    evidence: [
      evidence(`${id}.default-endpoint`, {
        domains: domains.map(({ domain }) => domain).join(', '),
      }),
      ...notes,
    ],
    // The endpoint answers until the next deployment.
    fix: [set('true'), deploy],
    undo: [set('false'), ...undo],
  });
}

function resourcePolicy(facts: AuditFacts, subject: string): RuleVerdict {
  const { configuration, givenClass, target } = facts;
  const { policy } = restOf(configuration);
  const isPrivate = isPrivateApi(facts);
  if (!isPrivate && givenClass !== 'admin') return beside;
  // A private API without a policy lets nobody in.
  if (policy === undefined) {
    if (isPrivate) return pass(subject);
    return violation({
      subject,
      evidence: [evidence(`${id}.public-admin`, { stage: target.stage })],
    });
  }
  const statements = statementsIn(policy);
  if (!statements)
    throw new MissingEvidence({
      what: 'apigateway:GetRestApi',
      because: 'The policy is not valid JSON.',
    });
  const allows = statements.filter(
    (one) => one.Effect === 'Allow' && isForEveryone(one) && !isConditional(one),
  );
  const denies = statements.some((one) => one.Effect === 'Deny' && isConditional(one));
  if (allows.length === 0 || denies) return pass(subject);
  const code = `${id}.${isPrivate ? 'every-vpc' : 'public-admin'}` as const;
  // Which VPC, network or account is meant, only its owner knows.
  return violation({ subject, evidence: [evidence(code, { stage: target.stage })] });
}

const isConditional = ({ Condition }: Statement): boolean =>
  Object.values(Condition ?? {}).some((keys) =>
    Object.keys(keys).some((key) => /^aws:(source|principal|vpcsource)/i.test(key)),
  );
