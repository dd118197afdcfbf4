import type { LambdaFacts, LambdaFunction, WayOut } from '../../../model/facts/lambda.ts';
import { known, knownOr } from '../../../model/reading.ts';

/**
 * The subnets of a function from which nothing leads out of its VPC.
 * @throws MissingEvidence where the routes could not be read
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
 */
export const blockedSubnets = (
  subnetIds: readonly string[],
  { waysOut = { known: [] } }: LambdaFacts,
): readonly WayOut[] =>
  known(waysOut).filter(
    ({ subnetId, through }) => subnetIds.includes(subnetId) && !leadsOut(through),
  );

/**
 * Whether a function can reach what is outside its VPC: `blocked` where nothing leads out of one of its subnets, `unread` where
 * that is not known.
 */
export function wayOutOf(
  { configuration }: LambdaFunction,
  facts: LambdaFacts,
): 'open' | 'blocked' | 'unread' {
  const vpc = knownOr(configuration, null)?.vpc;
  const { waysOut } = facts;
  if (vpc === undefined || waysOut === undefined) return 'open';
  if ('gap' in waysOut) return 'unread';
  return blockedSubnets(vpc.subnetIds, facts).length > 0 ? 'blocked' : 'open';
}

/** A function has no public address, so an internet gateway does not carry its traffic, and `local` ends in the VPC. */
const leadsOut = (through: string | null): boolean =>
  through !== null && through !== 'local' && !through.startsWith('igw-');
