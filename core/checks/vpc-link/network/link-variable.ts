import type { BaseFacts } from '../../../model/facts.ts';
import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import { known } from '../../../model/reading.ts';

/** The stage variable that names the link; undefined where the integration names it itself, or the stage lacks the variable. */
export function linkVariable(
  { connectionId }: Pick<BalancerPath, 'connectionId'>,
  { configuration }: BaseFacts,
): string | undefined {
  const { variables } = configuration.stage;
  return known(configuration.routes)
    .flatMap(({ integration }) => {
      const named = /^\$\{stageVariables\.([^}]+)\}$/.exec(integration?.connectionId ?? '');
      return named?.[1] ?? [];
    })
    .find((name) => variables[name] === connectionId && connectionId !== '');
}
