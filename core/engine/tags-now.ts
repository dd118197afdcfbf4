import type { Environment } from '../aws/environment.ts';
import { readerOf } from '../facts/kinds.ts';
import type { Tags } from '../guards/hands-off.ts';
import { TargetNotFound } from '../model/errors.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Target } from '../model/target.ts';

/** The reads of {@link tagsNow}. */
export const tagReads: readonly ReadName[] = [
  'apigateway:GetRestApi',
  'apigateway:GetStage',
  'apigatewayv2:GetApi',
  'apigatewayv2:GetStage',
];

/**
 * What the tags of an API and its stage say now. People have hours for an answer, and somebody may tag the API meanwhile.
 * @returns null where either does not exist any more: it has no tags
 * @throws Error AWS's own, where they cannot be read
 */
export async function tagsNow(environment: Environment, target: Target): Promise<Tags | null> {
  const reader = readerOf(target);
  try {
    const [api, { stage }] = await Promise.all([
      reader.readApi(environment, target),
      reader.readStage(environment, target),
    ]);
    return { api, stage };
  } catch (error) {
    if (error instanceof TargetNotFound) return null;
    throw error;
  }
}
