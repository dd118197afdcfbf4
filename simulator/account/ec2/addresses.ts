import { Address4 } from 'ip-address';
import { awsError } from '../define-service.ts';
import type { Ec2State } from './state.ts';

/** AWS keeps the first four addresses of a subnet; load balancers take the next ones. */
const reserved = 10n;

/**
 * The first free private address of a subnet.
 * @param besides addresses that others than instances have
 * @throws InsufficientFreeAddressesInSubnet
 */
export function addressIn(
  state: Ec2State,
  subnet: Ec2State['subnets'][string],
  besides: readonly string[] = [],
): string {
  const block = new Address4(subnet.CidrBlock);
  const taken = new Set([
    ...Object.values(state.instances).map((one) => one.PrivateIpAddress),
    ...besides,
  ]);
  const last = block.endAddress().bigInt();
  for (let number = block.startAddress().bigInt() + reserved; number < last; number += 1n) {
    const address = Address4.fromBigInt(number).correctForm();
    if (!taken.has(address)) return address;
  }
  throw awsError(
    'InsufficientFreeAddressesInSubnet',
    `There are not enough free addresses in subnet '${subnet.SubnetId}'.`,
  );
}
