import { rules } from '../rule.ts';

/** A refusal that says nothing more, which many causes share. */
export const forbiddenRules = rules([
  {
    id: 'forbidden',
    pattern: /"?message"?\s*:\s*"?Forbidden"?|\bForbiddenException\b/i,
    causes: [
      'api-key-missing',
      'api-key-invalid',
      'api-key-disabled',
      'base-path-mapping-missing',
      'stage-not-found',
      'default-endpoint-disabled',
      'private-api-endpoint-mismatch',
      'waf-block',
      'jwt-insufficient-scope',
    ],
    hop: null,
    excludes: /insufficient_scope/i,
    hint: true,
  },
]);
