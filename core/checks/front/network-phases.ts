import { evidence } from '../../model/evidence.ts';
import type { Front } from '../../model/front/front.ts';
import { bad, notReached, ok, type Phase, unknown } from './phase.ts';

const listed = (items: readonly string[]): string => items.slice(0, 4).join(', ') || '-';

/** Whether the name resolves, and to where the custom domain is. */
export function dnsPhase({ asked, probed, target, domain }: Front): Phase {
  const { host } = asked;
  const { dns } = probed;
  if ('failed' in dns) return bad('dns', evidence('front.dns-failed', { host, code: dns.failed }));
  const addresses = listed(dns.addresses);
  const wanted = domain && 'known' in domain ? domain.known?.domain.target : undefined;
  if (wanted === undefined) return ok('dns', evidence('front.dns-ok', { host, addresses }));
  const isThere =
    dns.aliases.includes(wanted.toLowerCase()) ||
    (target !== undefined &&
      !('failed' in target) &&
      target.addresses.some((address) => dns.addresses.includes(address)));
  if (isThere) return ok('dns', evidence('front.dns-leads', { host, target: wanted }));
  const stray = dns.aliases.find((alias) => /\.execute-api\./.test(alias));
  return stray === undefined
    ? unknown('dns', evidence('front.dns-unclear', { host, addresses, target: wanted }))
    : bad('dns', evidence('front.dns-elsewhere', { host, alias: stray, target: wanted }));
}

/** Whether anything takes connections. */
export function tcpPhase({ asked: { host, port }, probed: { tcp } }: Front): Phase {
  if (tcp === null) return notReached('tcp');
  return 'failed' in tcp
    ? bad('tcp', evidence('front.tcp-failed', { host, port, code: tcp.failed }))
    : ok('tcp', evidence('front.tcp-ok', { address: tcp.address, port }));
}

/** What clients make of the certificate that the server shows. */
export function tlsPhase({ asked: { host, port }, probed: { tls } }: Front): Phase {
  if (tls === null) return notReached('tls');
  if (!('failed' in tls)) {
    const { subject, notAfter } = tls.certificate;
    return ok('tls', evidence('front.tls-ok', { version: tls.version, subject, until: notAfter }));
  }
  const { failed: code, because, certificate } = tls;
  if (code === 'PLAIN_HTTP') return bad('tls', evidence('front.tls-plain', { port }));
  if (!certificate) return bad('tls', evidence('front.tls-failed', { code, because }));
  const { subject, issuer, notAfter: until, names } = certificate;
  if (code === 'CERT_HAS_EXPIRED')
    return bad('tls', evidence('front.tls-expired', { subject, until }));
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return bad('tls', evidence('front.tls-wrong-name', { host, names: listed(names) }));
  return bad('tls', evidence('front.tls-untrusted', { subject, issuer, code }));
}
