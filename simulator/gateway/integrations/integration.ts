import { fillStageVariables } from '../stage-variables.ts';
import type { StoredIntegration } from '../../account/apigateway/state.ts';

/** An integration with its stage variables filled in. */
export interface IntegrationOf extends Omit<StoredIntegration, 'uri' | 'timeoutInMillis'> {
  readonly uri: string;
  readonly timeoutInMillis: number;
}

const uses = (text: string | undefined) => text?.includes('${stageVariables.') ?? false;

/** An integration as one stage sees it. */
export function resolveIntegration(
  integration: StoredIntegration,
  variables: Readonly<Record<string, string>>,
): IntegrationOf {
  const { uri = '', connectionId, credentials } = integration;
  if (!uses(uri) && !uses(connectionId) && !uses(credentials)) return { ...integration, uri };
  return {
    ...integration,
    uri: fillStageVariables(uri, variables),
    ...(connectionId !== undefined && {
      connectionId: fillStageVariables(connectionId, variables),
    }),
    ...(credentials !== undefined && { credentials: fillStageVariables(credentials, variables) }),
  };
}
