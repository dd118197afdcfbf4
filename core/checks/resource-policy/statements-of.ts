import type { PolicyStatement } from '../../model/facts/lambda.ts';

/**
 * The statements of a resource policy. `GetRestApi` returns it as JSON text, with its quotation marks escaped.
 * @returns null for text that is not a policy
 */
export function statementsOf(policy: string): PolicyStatement[] | null {
  const document = parsed(policy) ?? parsed(policy.replaceAll(/\\(["/])/g, '$1'));
  const found: unknown = (document as { Statement?: unknown } | undefined)?.Statement;
  if (found === undefined) return null;
  const list: unknown[] = Array.isArray(found) ? found : [found];
  return list.filter(
    (one): one is PolicyStatement => typeof one === 'object' && one !== null && 'Effect' in one,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
