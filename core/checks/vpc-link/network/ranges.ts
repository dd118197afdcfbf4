import { Address4, Address6 } from 'ip-address';

/** Addresses that follow one another, both ends included. */
export interface Range {
  readonly isV4: boolean;
  readonly first: bigint;
  readonly last: bigint;
}

/** @returns null for what is neither an address nor a block in CIDR notation */
export function rangeOf(cidr: string): Range | null {
  const isV4 = Address4.isValid(cidr);
  if (!isV4 && !Address6.isValid(cidr)) return null;
  const address = isV4 ? new Address4(cidr) : new Address6(cidr);
  return { isV4, first: address.startAddress().bigInt(), last: address.endAddress().bigInt() };
}

/** What is left of `ranges` without the addresses of a block; any other text takes nothing away. */
export function without(ranges: readonly Range[], cidr: string): readonly Range[] {
  const taken = rangeOf(cidr);
  if (taken === null) return ranges;
  const isMet = ranges.some((one) => meet(one, taken));
  return isMet ? ranges.flatMap((one) => (meet(one, taken) ? cut(one, taken) : one)) : ranges;
}

const meet = (a: Range, b: Range): boolean =>
  a.isV4 === b.isV4 && a.first <= b.last && b.first <= a.last;

function cut(range: Range, taken: Range): Range[] {
  const before = { ...range, last: taken.first - 1n };
  const after = { ...range, first: taken.last + 1n };
  return [before, after].filter(({ first, last }) => first <= last);
}

/** Whether every address of `inner` lies in `outer`; both in CIDR notation or single addresses. */
export function contains(outer: string, inner: string): boolean {
  const range = rangeOf(inner);
  return range !== null && without([range], outer).length === 0;
}
