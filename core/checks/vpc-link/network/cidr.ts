import { Address4, Address6 } from 'ip-address';

/** Whether every address of `inner` lies in `outer`; both in CIDR notation or single addresses. */
export function contains(outer: string, inner: string): boolean {
  const [a, b] = [parse(outer), parse(inner)];
  return (
    a !== null && b !== null && a.v4 === b.v4 && b.isInSubnet(a) && a.subnetMask <= b.subnetMask
  );
}

/** Whether the two share an address; CIDR blocks either nest or lie apart. */
export const overlaps = (a: string, b: string): boolean => contains(a, b) || contains(b, a);

/** @returns null for what is not an address, which then matches nothing */
function parse(cidr: string): Address4 | Address6 | null {
  if (Address4.isValid(cidr)) return new Address4(cidr);
  return Address6.isValid(cidr) ? new Address6(cidr) : null;
}
