import { rules } from '../rule.ts';

/** What the web ACL did with a request. */
export const wafRules = rules([
  {
    id: 'waf-filtered',
    pattern: /WAF_FILTERED|WAF_BLOCK/i,
    causes: ['waf-block'],
    hop: 'gateway',
  },
  {
    // A request in a web ACL's own log or sample.
    id: 'waf-sample',
    pattern: /"action"\s*:\s*"BLOCK"/,
    causes: ['waf-block'],
    hop: 'gateway',
  },
  {
    id: 'waf-error',
    pattern:
      /error evaluating the (aws )?waf|waf call (got )?timed out|failed to call waf|\bWAF_ERROR\b/i,
    causes: ['waf-evaluation-error'],
    hop: 'gateway',
  },
]);
