import { evidence } from '../../model/evidence.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { partitionOf } from '../../model/partition.ts';
import { type Route, someRoutes } from '../../model/route.ts';
import { defineCheck } from '../define-check.ts';
import { spared } from '../../signals/failures.ts';
import { guardsOf } from '../authorization/helpers/lambda-authorizers.ts';
import { judgeSignatures, ofSignature } from './helpers/signed.ts';

/**
 * The caller signed well, and its own policies do not allow it to invoke the method.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
const id = 'iam-not-authorized';

export default defineCheck({
  ...ofSignature,
  id,
  judge(facts, signals) {
    const told = (failures: readonly Failure[], routes: readonly Route[]) => {
      const { account, apiId, region, stage } = facts.target;
      return [
        ...callersIn(failures)
          .slice(0, 3)
          .map((caller) => evidence(`${id}.caller`, { caller, routes: someRoutes(routes) })),
        evidence(`${id}.statement`, {
          statement: JSON.stringify({
            Effect: 'Allow',
            Action: 'execute-api:Invoke',
            Resource: `arn:${partitionOf(region)}:execute-api:${region}:${account}:${apiId}/${stage}/${methodOf(routes[0])}`,
          }),
        }),
      ];
    };
    return judgeSignatures(id, facts, signals, told, deniedByOthers(facts, signals));
  },
});

/** As policies name a method: parameters of the path may be anything. A route of a WebSocket API is named by its key. */
function methodOf(route: Route | undefined): string {
  const { httpMethod = '*', path = '/*' } = route ?? {};
  return path.startsWith('/') ? `${httpMethod}${path.replaceAll(/\{[^}]*\}/g, '*')}` : path;
}

/** Whose denials cannot be meant: no policy of the API, and no authorizer, keeps anybody out where there is none, or where its methods do not fail. */
const deniedByOthers = ({ configuration }: BaseFacts, signals: Signals): string[] => [
  ...(configuration.rest?.policy === undefined
    ? ['resource-policy-explicit-deny', 'resource-policy-implicit-deny']
    : []),
  ...(guardsOf({ configuration }).every(({ routes }) => spared(signals, routes))
    ? ['authorizer-explicit-deny', 'authorizer-cache-stale-policy']
    : []),
];

/** Who was refused, each once. */
const callersIn = (failures: readonly Failure[]): string[] => [
  ...new Set(
    failures.flatMap(({ lines }) =>
      lines.flatMap((line) => /user: (arn:\S+) is not authorized/i.exec(line)?.[1] ?? []),
    ),
  ),
];
