import type { Environment } from '../../aws/environment.ts';
import type { Configuration } from '../../model/facts/configuration.ts';
import type { VpcLinkV2 } from '../../model/facts/vpc-link.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Reading } from '../../model/reading.ts';
import { vpcLinks } from '../http/vpc-links.ts';
import { reading } from '../reading.ts';
import { asksForVersion2 } from './targets.ts';

/** The calls of this file. */
export const version2Reads: readonly ReadName[] = ['apigatewayv2:GetVpcLinks'];

/**
 * The VPC links of version 2: those of an HTTP API have been read with it, and a REST API seldom uses one.
 * @throws MissingEvidence where neither the deployed nor the current methods could be read
 */
export async function linksOfVersion2(
  environment: Environment,
  configuration: Configuration,
): Promise<Reading<VpcLinkV2[]>> {
  const { http, links } = configuration;
  if (http)
    return 'gap' in links
      ? links
      : { known: links.known.filter((link): link is VpcLinkV2 => link.version === 2) };
  if (!asksForVersion2(configuration)) return { known: [] };
  return reading('apigatewayv2:GetVpcLinks', () => vpcLinks(environment));
}
