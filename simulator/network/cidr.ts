import { Address4 } from 'ip-address';

/** Parsed once per text: rules are asked again with every request. */
const ranges = new Map<string, { readonly first: bigint; readonly last: bigint }>();

function rangeOf(cidr: string) {
  const known = ranges.get(cidr);
  if (known) return known;
  const address = new Address4(cidr);
  const range = { first: address.startAddress().bigInt(), last: address.endAddress().bigInt() };
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
  return Address4.fromBigInt(rangeOf(cidr).first + BigInt(offset)).correctForm();
}
