import type { Integration } from '../../../model/route.ts';

/** The stage variables that a method's integration needs before it can be called. */
export function variablesIn(integration: Integration | null): string[] {
  const texts = [integration?.uri, integration?.connectionId, integration?.credentials];
  return [
    ...new Set(
      texts.flatMap((text = '') =>
        [...text.matchAll(/\$\{stageVariables\.([^}]+)\}/g)].map(([, name = '']) => name),
      ),
    ),
  ];
}
