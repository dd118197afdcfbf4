import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { PolicyStatement } from '../../model/facts/lambda.ts';
import type { Call } from '../../model/plan.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { statementsOf } from './statements-of.ts';
import { strings } from './conditions.ts';
import type { PolicyDenials } from './policy-denials.ts';

/**
 * The calls with which an owner lets in, under the same conditions, the methods that the policy's only Allow statement leaves out.
 * @returns none where a condition keeps requests out, or several statements could be meant: what is right only its owner knows
 */
export function widened(
  { routes, on }: PolicyDenials,
  { configuration, target }: BaseFacts,
): Call[] {
  const { policy = '' } = restOf(configuration);
  const statements = statementsOf(policy) ?? [];
  const allows = statements.filter(({ Effect }) => Effect === 'Allow');
  const missing = routes.filter((route) => on(route).allows.length === 0);
  if (allows.length !== 1 || missing.length === 0 || missing.length < routes.length) return [];
  const resources = missing.map(
    ({ httpMethod, path }) =>
      `execute-api:/${target.stage}/${httpMethod === 'ANY' ? '*' : httpMethod}${path.replaceAll(/\{[^}]*\}/g, '*')}`,
  );
  const wider = (one: PolicyStatement): PolicyStatement =>
    one.Effect === 'Allow' ? { ...one, Resource: [...strings(one.Resource), ...resources] } : one;
  const value = JSON.stringify({ Version: '2012-10-17', Statement: statements.map(wider) });
  return [
    gatewayCall('UpdateRestApi', {
      restApiId: target.apiId,
      patchOperations: [{ op: 'replace', path: '/policy', value }],
    }),
    deployCall(target.apiId, target.stage),
  ];
}
