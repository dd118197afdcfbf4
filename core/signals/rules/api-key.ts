import { rules } from '../rule.ts';

/** A request without a key: nothing stands where the line names the key. */
const withoutKey = /api key not authorized because/i;

/** API keys and the plans that they belong to. */
export const apiKeyRules = rules([
  {
    id: 'api-key-absent',
    pattern: withoutKey,
    causes: ['api-key-missing'],
    hop: 'client',
  },
  {
    id: 'api-stage-without-plan',
    pattern: /api stage is not in a usage plan/i,
    excludes: withoutKey,
    causes: ['api-key-not-in-usage-plan'],
    hop: 'client',
  },
  {
    id: 'api-key-without-plan',
    pattern: /no usage plan found for key|not associated with a usage plan/i,
    excludes: new RegExp(`${withoutKey.source}|api stage is not in a usage plan`, 'i'),
    causes: ['api-key-not-in-usage-plan', 'api-key-disabled', 'api-key-invalid'],
    hop: 'client',
  },
  {
    id: 'api-key-refused',
    pattern: /api key .{0,60}not authorized because/i,
    excludes: /api key not authorized|no usage plan found|not (associated with|in) a usage plan/i,
    causes: ['api-key-not-in-usage-plan', 'api-key-disabled', 'api-key-invalid'],
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
