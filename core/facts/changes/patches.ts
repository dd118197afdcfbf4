import type { ChangeEvent } from '../../model/facts/changes.ts';

/** Paths whose values say what changed and are not secret. Of every other patch only the path is kept. */
const telling =
  /^\/(apiStages|enabled|apiKeyRequired|authorizationType|authorizerId|authorizationScopes|providerARNs|authorizerResultTtlInSeconds|identitySource|identityValidationExpression|disableExecuteApiEndpoint|deploymentId|regionalCertificateArn|certificateArn|mutualTlsAuthentication\/truststore(?:Uri|Version))$|^\/endpointConfiguration\/(?:types\/\w+|vpcEndpointIds)$|^\/variables\/(?!.*(?:secret|password|passwd|token|key|credential))\w+$/i;

/** So many patches of a call are kept, and so many characters of a path or value. */
const kept = { patches: 10, characters: 300 };

/** What a call patched, by operation and path: `remove /apiStages` with the value of it, or true where that is not kept. */
export function patchesIn(patches: unknown): ChangeEvent['details'] {
  if (!Array.isArray(patches)) return {};
  return Object.fromEntries(
    patches.slice(0, kept.patches).flatMap((patch: unknown) => {
      if (typeof patch !== 'object' || patch === null) return [];
      const { op, path, value } = patch as { op?: unknown; path?: unknown; value?: unknown };
      if (typeof op !== 'string' || typeof path !== 'string') return [];
      const isTelling = telling.test(path) && typeof value === 'string';
      return [
        [
          `${op} ${path}`.slice(0, kept.characters),
          isTelling ? value.slice(0, kept.characters) : true,
        ],
      ];
    }),
  );
}
