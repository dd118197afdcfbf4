import { Address4 } from 'ip-address';

/** Parsed once per text: rules are asked again with every request. */
const ranges = new Map<string, { readonly first: number; readonly last: number }>();

function rangeOf(cidr: string) {
  const known = ranges.get(cidr);
  if (known) return known;
  const address = new Address4(cidr);
  const range = {
    first: Number(address.startAddress().bigInt()),
    last: Number(address.endAddress().bigInt()),
  };
  ranges.set(cidr, range);
  return range;
}

/** Whether an IPv4 range such as `10.0.0.0/16` holds an address (or another range, entirely). */
export function covers(cidr: string, address: string): boolean {
  const outer = rangeOf(cidr);
  const inner = rangeOf(address);
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The address at `offset` from the start of a range. */
export function addressIn(cidr: string, offset: number): string {
  const address = rangeOf(cidr).first + offset;
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');
}
