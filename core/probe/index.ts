import type { Asked } from '../model/front/asked.ts';
import type { Probe } from '../model/front/probe.ts';
import type { Probed } from '../model/front/probed.ts';
import { ask } from './ask.ts';
import { connectTo } from './connect.ts';
import { handshake } from './handshake.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type Names, resolve, systemNames } from './names.ts';

interface Options {
  readonly names?: Names;
  readonly limits?: Limits;
  /** Authorities beside the machine's own, in PEM. */
  readonly trusted?: readonly string[];
}

/** A probe of the real network: each phase goes as far as a client would come, within seconds. */
export function networkProbe({
  names = systemNames,
  limits = usualLimits,
  trusted,
}: Options = {}): Probe {
  return {
    resolve: (host) => resolve(names, host, limits.dns),
    send: (asked) => send(asked, names, limits, trusted),
  };
}

async function send(
  asked: Asked,
  names: Names,
  limits: Limits,
  trusted?: readonly string[],
): Promise<Probed> {
  const dns = await resolve(names, asked.host, limits.dns);
  if ('failed' in dns) return { dns, tcp: null, tls: null, http: null };
  const connected = await connectTo(dns.addresses, asked.port, limits.connect);
  if ('failed' in connected) return { dns, tcp: connected, tls: null, http: null };
  const tcp = { address: connected.address };
  const secured = await handshake(connected.socket, asked.host, limits.handshake, trusted);
  if ('failed' in secured) {
    connected.socket.destroy();
    return { dns, tcp, tls: secured, http: null };
  }
  const { version, certificate, socket } = secured;
  return { dns, tcp, tls: { version, certificate }, http: await ask(socket, asked, limits) };
}
