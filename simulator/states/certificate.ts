import * as z from 'zod/mini';
import type { AcmState } from '../account/acm/index.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * What becomes of a certificate, by its ARN: one that was not renewed expires.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
export const certificate = stateOf({
  schema: fieldsOf({
    /** The moment of simulated time at which it expires. */
    NotAfter: z.optional(z.iso.datetime()),
    Status: z.optional(z.enum(['ISSUED', 'EXPIRED', 'REVOKED', 'INACTIVE'])),
    RenewalStatus: z.optional(
      z.enum(['PENDING_AUTO_RENEWAL', 'PENDING_VALIDATION', 'SUCCESS', 'FAILED']),
    ),
  }),

  names: (account) => Object.keys(account.state<AcmState>('acm').certificates),

  set(account, arn, { NotAfter, Status, RenewalStatus }) {
    const held = account.state<AcmState>('acm').certificates[arn];
    if (!held) return false;
    if (NotAfter !== undefined) held.NotAfter = new Date(NotAfter);
    if (Status !== undefined) held.Status = Status;
    if (RenewalStatus !== undefined)
      held.RenewalSummary = {
        RenewalStatus,
        DomainValidationOptions: [],
        UpdatedAt: held.NotBefore,
      };
    return true;
  },
});
