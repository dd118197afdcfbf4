import type { AuditFacts } from '../../../model/audit-facts.ts';
import type { RuleVerdict } from '../../../model/audit/rule-result.ts';
import { evidence } from '../../../model/evidence.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import { beside, pass, violation } from '../../define-rule.ts';
import { statementsIn, isForEveryone, type Statement } from '../../policy-document.ts';
import { isPrivateApi } from './endpoint-type.ts';

/** The resource policy of a private API, and of one for administrators: it must not let everybody in. */
export function resourcePolicy(facts: AuditFacts, subject: string): RuleVerdict {
  const { configuration, givenClass, target } = facts;
  // HTTP APIs have none.
  const policy = configuration.http ? undefined : restOf(configuration).policy;
  const isPrivate = isPrivateApi(facts);
  if (!isPrivate && givenClass !== 'admin') return beside;
  // A private API without a policy lets nobody in.
  if (policy === undefined) {
    if (isPrivate) return pass(subject);
    return violation({
      subject,
      evidence: [evidence('private-exposure.public-admin', { stage: target.stage })],
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
  const code = `private-exposure.${isPrivate ? 'every-vpc' : 'public-admin'}` as const;
  // Which VPC, network or account is meant, only its owner knows.
  return violation({ subject, evidence: [evidence(code, { stage: target.stage })] });
}

const isConditional = ({ Condition }: Statement): boolean =>
  Object.values(Condition ?? {}).some((keys) =>
    Object.keys(keys).some((key) => /^aws:(source|principal|vpcsource)/i.test(key)),
  );
