import type { Socket } from 'node:net';
import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type * as z from 'zod/mini';
import type { FailedPhase, shownCertificateSchema } from '../model/front/probed.ts';
import { failedBy, late } from './fail.ts';

type Shown = z.infer<typeof shownCertificateSchema>;

/** A connection with TLS that a client would trust. */
export interface Secured {
  readonly version: string;
  readonly certificate: Shown;
  readonly socket: TLSSocket;
}

/**
 * Speaks TLS on an open connection. A certificate that a client would refuse is read all the same, to say what is wrong with it.
 * @param trusted further authorities in PEM; absent: those of Node
 */
export const handshake = (
  socket: Socket,
  host: string,
  limit: number,
  trusted?: readonly string[],
): Promise<Secured | (FailedPhase & { certificate?: Shown })> =>
  new Promise((end) => {
    const secured = connect({
      socket,
      servername: host,
      // Judged below: who it is for, and by whom.
      rejectUnauthorized: false,
      ...(trusted && { ca: [...trusted] }),
    });
    const timer = setTimeout(() => {
      secured.destroy();
      end(late(limit));
    }, limit);
    secured.once('error', (error) => {
      clearTimeout(timer);
      end(failedBy(error));
    });
    secured.once('secureConnect', () => {
      clearTimeout(timer);
      const peer = secured.getPeerCertificate();
      const certificate = shownOf(peer);
      const refused = refusal(secured, host, peer);
      if (refused) secured.destroy();
      end(
        refused
          ? { ...refused, certificate }
          : { version: secured.getProtocol() ?? '-', certificate, socket: secured },
      );
    });
  });

function refusal(secured: TLSSocket, host: string, peer: PeerCertificate): FailedPhase | undefined {
  const { authorizationError } = secured;
  // Node says the code here, whatever its types say.
  if (authorizationError)
    return typeof authorizationError === 'string'
      ? { failed: authorizationError, because: authorizationError }
      : failedBy(authorizationError);
  const mismatch = checkServerIdentity(host, peer);
  return mismatch && failedBy(mismatch);
}

const shownOf = ({ subject, issuer, valid_to: until, subjectaltname }: PeerCertificate): Shown => ({
  subject: commonName(subject),
  issuer: commonName(issuer),
  notAfter: new Date(until).toISOString(),
  names: (subjectaltname ?? '').split(', ').flatMap((name) => /^DNS:(.+)$/.exec(name)?.[1] ?? []),
});

/** Optional in certificates, and possibly several. */
const commonName = (name: { readonly CN?: string | string[] } | undefined): string =>
  [name?.CN ?? '-'].flat().join(', ');
