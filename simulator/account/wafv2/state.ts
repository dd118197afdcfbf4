import type { SampledHTTPRequest, WebACL } from '@aws-sdk/client-wafv2';

export type StoredAcl = WebACL & { readonly ARN: string; LockToken: string };

/** AWS WAF in one Region. */
export interface WafState {
  /** By ARN. */
  acls: Record<string, StoredAcl>;
  /** By the ARN of the stage: the ARN of its web ACL. */
  associations: Record<string, string>;
  /** By ARN: of how many requests (0 to 1) it gives no answer. */
  unanswered: Record<string, number>;
  /** By `<ACL ARN> <metric>`: the requests that a rule matched, oldest first. Traffic adds them, so they are not configuration. */
  samples: Record<string, SampledHTTPRequest[]>;
}
