import type { AuditFacts } from '../../model/audit-facts.ts';
import type { RolePolicy } from '../../model/facts/role-policy.ts';
import { type Evidence, evidence } from '../../model/evidence.ts';
import { strings } from '../../checks/resource-policy/conditions.ts';
import { functionInUri } from '../../model/lambda-arn.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { defineRule, fixCall, judgeEach, pass, violation } from '../define-rule.ts';
import { statementsIn } from '../policy-document.ts';

const id = 'integration-role-least-privilege';

type Role = AuditFacts['roles'][number];

/** Roles in which API Gateway calls backends allow named actions on named resources. https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge(facts) {
    known(facts.configuration.routes);
    known(facts.configuration.authorizers);
    return judgeEach(
      facts.roles,
      ({ arn }) => arn,
      (role) => {
        const policies = known(role.policies);
        const wide = policies.map((policy) => ({ policy, faults: tooWide(policy) }));
        const found = wide.filter(({ faults }) => faults.length > 0);
        if (found.length === 0) return pass(role.arn);
        const narrow = narrowed(role);
        const inline = found.every(({ policy }) => policy.kind === 'inline') ? narrow : null;
        const put = (PolicyName: string, PolicyDocument: string) =>
          fixCall('iam:PutRolePolicy', {
            RoleName: role.arn.split('/').at(-1),
            PolicyName,
            PolicyDocument,
          });
        return violation({
          subject: role.arn,
          evidence: [...found.flatMap(({ faults }) => faults), evidence(`${id}.shared`)],
          fix: inline === null ? null : found.map(({ policy }) => put(policy.name, inline)),
          undo: inline === null ? [] : found.map(({ policy }) => put(policy.name, policy.document)),
        });
      },
    );
  },
});

/** What a policy allows without naming it. */
function tooWide({ name, document }: RolePolicy): Evidence[] {
  const statements = statementsIn(document);
  if (!statements)
    throw new MissingEvidence({
      what: 'iam:GetRolePolicy',
      because: `${name} is not a valid policy document.`,
    });
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, NotAction, Resource, NotResource }) => {
      const actions = strings(Action).filter((action) => /^(\*|[\w-]+:\*)$/.test(action));
      const resources = strings(Resource).filter((arn) => /^(\*|arn:[\w*-]+(:\*)+)$/.test(arn));
      const args = { policy: name };
      return [
        ...(actions.length > 0
          ? [evidence(`${id}.actions`, { ...args, actions: actions.join(', ') })]
          : []),
        ...(resources.length > 0
          ? [
              evidence(`${id}.resources`, {
                ...args,
                actions: strings(Action).slice(0, 4).join(', ') || 'NotAction',
              }),
            ]
          : []),
        ...(NotAction !== undefined || NotResource !== undefined
          ? [evidence(`${id}.all-but`, args)]
          : []),
      ];
    });
}

/** What the role needs, where every URI that is called in it says so: invoking the functions that it names. */
function narrowed({ uris }: Role): string | null {
  const arns = uris.map((uri) => functionInUri(uri)?.arn);
  if (arns.length === 0 || arns.some((arn) => arn === undefined || arn.includes('${'))) return null;
  const Statement = [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arns }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
