import type { RolePolicy } from '../../../model/facts/role-policy.ts';
import { strings } from '../../resource-policy/conditions.ts';
import { glob } from '../../resource-policy/glob.ts';
import { statementsOf } from '../../resource-policy/statements-of.ts';

/** A call that an integration makes: `sqs:SendMessage` and the ARN that it is about, `*` where the configuration does not say. */
export interface RoleCall {
  readonly action: string;
  readonly resource: string;
}

/** `unclear`: conditions, or what no policy of the role says, decide. */
export type Allowance = 'allowed' | 'denied' | 'unclear';

/**
 * Whether the policies of a role allow a call.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function roleAllows(policies: readonly RolePolicy[], call: RoleCall): Allowance {
  let result: Allowance = 'denied';
  for (const { document } of policies) {
    const statements = statementsOf(document);
    if (statements === null) return 'unclear';
    for (const statement of statements) {
      const hit = matches(statement, call);
      if (!hit) continue;
      const conditional = statement.Condition !== undefined || hit === 'perhaps';
      if (statement.Effect === 'Deny' && !conditional) return 'denied';
      if (conditional) result = result === 'allowed' ? 'allowed' : 'unclear';
      else if (statement.Effect === 'Allow') result = 'allowed';
    }
  }
  return result;
}

type Named = { readonly Action?: unknown; readonly Resource?: unknown };

function matches(statement: Named, { action, resource }: RoleCall): boolean | 'perhaps' {
  // What is allowed by exclusion is too seldom here to be worth a proof.
  if ('NotAction' in statement || 'NotResource' in statement) return 'perhaps';
  const acts = strings(statement.Action).some((one) =>
    glob(one.toLowerCase(), action.toLowerCase()),
  );
  if (!acts) return false;
  const resources = strings(statement.Resource);
  if (resources.some((one) => glob(one, resource))) return true;
  return resource === '*' ? 'perhaps' : false;
}
