import type { ReadName } from '../../model/reads.generated.ts';
import {
  type AliasConfiguration,
  LambdaClient,
  ListVersionsByFunctionCommand,
} from '@aws-sdk/client-lambda';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { Alias } from '../../model/facts/lambda.ts';

/** The calls of this file. */
export const versionReads: readonly ReadName[] = ['lambda:ListVersionsByFunction'];

/** Lambda's `2026-01-31T23:59:58.123+0000` as ISO 8601 in UTC. */
export const timeOf = (text = ''): string => {
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};

/** An alias in the terms of the model. */
export function aliasOf(raw: AliasConfiguration, name: string): Alias {
  const weights = raw.RoutingConfig?.AdditionalVersionWeights ?? {};
  return {
    name: raw.Name ?? name,
    version: raw.FunctionVersion ?? '',
    revisionId: raw.RevisionId ?? '',
    ...(Object.keys(weights).length > 0 && { weights }),
  };
}

/** Published versions, the oldest first. */
export async function versionsOf(environment: Environment, functionArn: string) {
  const found = await pages(
    (token) =>
      environment
        .client(LambdaClient)
        .send(new ListVersionsByFunctionCommand({ FunctionName: functionArn, Marker: token })),
    (output) => output.NextMarker,
  );
  return found
    .flatMap((page) => page.Versions ?? [])
    .filter(({ Version }) => Version !== undefined && Version !== '$LATEST')
    .map(({ Version = '', LastModified, VpcConfig }) => ({
      version: Version,
      lastModified: timeOf(LastModified),
      subnetIds: VpcConfig?.SubnetIds ?? [],
    }))
    .toSorted((a, b) => Number(a.version) - Number(b.version));
}
