import { functionInUri } from '../../../model/lambda-arn.ts';
import { variablesIn } from '../../deployment/helpers/variables-in.ts';
import type { IntegratedRoute } from './routes.ts';

/**
 * The stage variables by which methods name their function; none where one of them names it itself. A variable that only stands for
 * something else in the integration does not count.
 */
export const variablesNaming = (routes: readonly IntegratedRoute[]): string[] => {
  const named = routes.map(({ integration }) => {
    const uri = functionInUri(integration.uri ?? '')?.arn ?? integration.uri ?? '';
    return variablesIn({ ...integration, uri, connectionId: undefined, credentials: undefined });
  });
  return named.some((names) => names.length === 0) ? [] : [...new Set(named.flat())];
};
