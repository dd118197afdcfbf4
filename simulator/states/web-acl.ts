import * as z from 'zod/mini';
import type { WafState } from '../account/wafv2/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * Of how many requests (0 to 1) API Gateway gets no answer from AWS WAF, by the name of the web ACL.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
export const webAcl = stateOf({
  schema: fieldsOf({ unanswered: z.number().check(z.minimum(0), z.maximum(1)) }),

  names: (account) =>
    Object.values(account.state<WafState>('wafv2').acls).map(({ Name = '' }) => Name),

  set(account, name, { unanswered }) {
    const state = account.state<WafState>('wafv2');
    const acl = Object.values(state.acls).find(({ Name }) => Name === name);
    if (!acl) return false;
    state.unanswered[acl.ARN] = unanswered;
    return true;
  },
});
