import type { HeldCertificate } from '../../model/front/domain.ts';

/** @param at ISO 8601 */
export const hasExpired = ({ status, notAfter }: HeldCertificate, at: string): boolean =>
  status === 'EXPIRED' || (notAfter !== undefined && Date.parse(notAfter) <= Date.parse(at));

/** Whether AWS shows the certificate at all, whatever its dates say. */
export const isUsable = ({ status }: HeldCertificate): boolean =>
  !['REVOKED', 'FAILED', 'VALIDATION_TIMED_OUT', 'INACTIVE'].includes(status);
