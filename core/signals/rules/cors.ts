import { rules } from '../rule.ts';

/** What browsers say of an answer that they keep from the page. */
export const corsRules = rules([
  {
    id: 'preflight-refused',
    pattern:
      /response to preflight request doesn.t pass access control check|preflight response is not successful/i,
    causes: ['cors-preflight-requires-auth', 'cors-headers-missing-on-errors'],
    hop: null,
  },
  {
    id: 'no-allow-origin',
    pattern:
      /no .access-control-allow-origin. header is present|cors header .access-control-allow-origin. missing|origin .{1,120} is not allowed by access-control-allow-origin/i,
    causes: ['cors-headers-missing-on-errors', 'cors-preflight-requires-auth'],
    hop: null,
  },
]);
