import { rules } from '../rule.ts';

/** Requests and responses on their way through mappings, models and templates. */
export const mappingRules = rules([
  {
    id: 'no-output-mapping',
    pattern: /no match for output mapping|no default output mapping/i,
    causes: ['mapping-no-default-integration-response', 'mapping-selection-pattern-mismatch'],
    hop: 'integration',
  },
  {
    id: 'request-too-large',
    pattern:
      /http content length exceeded|request too long|request entity too large|REQUEST_TOO_LARGE/i,
    causes: ['request-too-large', 'lambda-request-too-large'],
    hop: null,
  },
  {
    id: 'headers-too-large',
    pattern:
      /request header fields? too large|http header is larger than|header (line|size|section)s? .{0,30}(exceed|too (long|large))/i,
    causes: ['headers-too-large'],
    hop: 'client',
  },
]);
