import { invokesLambda } from '../../../model/lambda-arn.ts';
import type { MappedRoute } from './mapped-routes.ts';
import { templateDefect } from './template-defect.ts';

/** The first template of a method that fails with every request, and its media type. */
export function defectIn({ integration }: MappedRoute) {
  const wantsJson = integration.type === 'AWS' && invokesLambda(integration.uri);
  for (const [type, template] of Object.entries(integration.requestTemplates ?? {})) {
    const defect = templateDefect(template, wantsJson);
    if (defect !== null) return { type, defect };
  }
  return null;
}
