import { type Decision, evaluate, type Statement } from '../policy/evaluate.ts';

/** What a Lambda authorizer must return. */
export interface AuthorizerPolicy {
  readonly principalId: string;
  readonly statements: readonly Statement[];
  readonly context: Readonly<Record<string, unknown>>;
}

/** A function's value as an authorizer's answer. @returns undefined for a value that is none */
export function parsePolicy(value: unknown): AuthorizerPolicy | undefined {
  const { principalId, policyDocument, context } = (value ?? {}) as Record<string, unknown>;
  const { Statement: statements } = (policyDocument ?? {}) as { Statement?: unknown };
  if (typeof principalId !== 'string' || !Array.isArray(statements)) return undefined;
  return {
    principalId,
    statements: statements as Statement[],
    context: (context ?? {}) as Record<string, unknown>,
  };
}

/** Whether the policy lets the principal invoke a method. */
export const decide = (policy: AuthorizerPolicy, methodArn: string): Decision =>
  evaluate(policy.statements, { action: 'execute-api:Invoke', resource: methodArn, context: {} });
