import { scanJson } from './scan-json.ts';

/** What an authorizer's output says by its form: an error of its function, or a policy that denies. Its texts may be a client's. */
export function authorizerWords(output: string): string {
  const leaves = scanJson(output) ?? [];
  const has = (key: string) => leaves.some(({ path }) => path.length === 1 && path[0] === key);
  const denies = leaves.some(
    ({ path, text }) =>
      path.join('.') === 'policyDocument.Statement.Effect' && text.toLowerCase() === 'deny',
  );
  return [
    has('errorType') || has('errorMessage') ? '{"errorType":""}' : '',
    denies ? '{"Effect":"Deny"}' : '',
  ].join('');
}
