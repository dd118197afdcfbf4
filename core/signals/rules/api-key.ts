import { rules } from '../rule.ts';

/** API keys and the plans that they belong to. */
export const apiKeyRules = rules([
  {
    id: 'api-key-without-plan',
    pattern: /no usage plan found for key|not associated with a usage plan/i,
    causes: ['api-key-not-in-usage-plan'],
    hop: 'client',
  },
  {
    id: 'api-key-refused',
    pattern: /api key .{0,60}not authorized because/i,
    excludes: /no usage plan found|not associated with a usage plan/i,
    causes: ['api-key-not-in-usage-plan', 'api-key-missing', 'api-key-disabled'],
    hop: 'client',
  },
  {
    id: 'api-key-identifier',
    pattern: /invalid api key identifier/i,
    causes: ['api-key-invalid'],
    hop: 'client',
  },
  {
    id: 'api-key-type',
    pattern: /INVALID_API_KEY/,
    causes: ['api-key-missing', 'api-key-invalid', 'api-key-not-in-usage-plan', 'api-key-disabled'],
    hop: 'client',
  },
]);
