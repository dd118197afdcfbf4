import { BeyondSimulator } from '../../beyond-simulator.ts';
import { type Conditions, conditionsHold, list, matchesPattern } from './conditions.ts';

/** One statement of a policy document. */
export interface Statement {
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action?: unknown;
  readonly Resource?: unknown;
  readonly Condition?: Conditions;
}

/** What is asked of a policy. */
export interface Question {
  /** `{ Service: 'apigateway.amazonaws.com' }`, `{ AWS: '<arn>' }` or `anonymous`; absent: the policy names no principals. */
  readonly principal?: { readonly type: 'Service' | 'AWS'; readonly id: string } | 'anonymous';
  readonly action: string;
  readonly resource: string;
  /** Condition keys in lower case. */
  readonly context: Readonly<Record<string, string | undefined>>;
}

export type Decision = 'allowed' | 'explicit-deny' | 'implicit-deny';

/**
 * Evaluates a policy: a Deny wins, then an Allow, and silence is a no.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(statements: readonly Statement[], question: Question): Decision {
  const applying = statements.filter((statement) => applies(statement, question));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'explicit-deny';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'implicit-deny';
}

const unknownElements = ['NotAction', 'NotResource', 'NotPrincipal'];

function applies(statement: Statement, question: Question): boolean {
  for (const key of unknownElements) {
    if (key in statement)
      throw new BeyondSimulator(`The simulator does not know ${key} in policies.`);
  }
  return (
    namesPrincipal(statement.Principal, question.principal) &&
    list(statement.Action).some((action) => matchesAction(action, question.action)) &&
    list(statement.Resource ?? '*').some((one) => matchesPattern(one, question.resource)) &&
    conditionsHold(statement.Condition, question.context)
  );
}

/** Actions are compared without regard to case. */
const matchesAction = (pattern: string, action: string) =>
  pattern === action || matchesPattern(pattern.toLowerCase(), action.toLowerCase());

function namesPrincipal(named: unknown, asked: Question['principal']): boolean {
  if (asked === undefined) return true;
  if (named === '*') return true;
  if (typeof named !== 'object' || named === null) return false;
  const byType = named as Record<string, unknown>;
  if (list(byType['AWS'] ?? []).includes('*')) return asked === 'anonymous' || asked.type === 'AWS';
  if (asked === 'anonymous') return false;
  return list(byType[asked.type] ?? []).includes(asked.id);
}
