import { lookup } from 'node:dns/promises';
import { Resolver } from 'node:dns/promises';
import type { Resolved } from '../model/front/probed.ts';
import { failedBy, within } from './fail.ts';

/** How names become addresses. */
export interface Names {
  addresses(host: string): Promise<readonly string[]>;
  /** The name that a CNAME record of this one leads to; undefined where there is none. */
  alias(host: string): Promise<string | undefined>;
}

/** So many CNAME records in a row are read. */
const longestChain = 8;

/** The names as the machine's own resolver has them, hosts file and all: what its clients get. */
export const systemNames: Names = {
  addresses: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  async alias(host) {
    const resolver = new Resolver({ timeout: 1500, tries: 1 });
    return (await resolver.resolveCname(host))[0];
  },
};

/** The addresses of a host and the aliases in between. */
export async function resolve(names: Names, host: string, limit: number): Promise<Resolved> {
  const [found, aliases] = await Promise.all([
    within(limit, names.addresses(host).then(addressesOf, failedBy)),
    within(limit, aliasesOf(names, host)),
  ]);
  return 'failed' in found
    ? found
    : { addresses: found.addresses, aliases: 'failed' in aliases ? [] : aliases };
}

const addressesOf = (addresses: readonly string[]) => ({ addresses: [...addresses] });

async function aliasesOf(names: Names, host: string): Promise<string[]> {
  const chain: string[] = [];
  for (let name = host; chain.length < longestChain;) {
    // oxlint-disable-next-line no-await-in-loop -- each record names the next
    const next = await names.alias(name).catch(() => undefined);
    if (next === undefined) break;
    name = next.toLowerCase().replace(/\.$/, '');
    chain.push(name);
  }
  return chain;
}
