import type { MappedRoute } from './mapped-routes.ts';
import { templateDefect } from './template-defect.ts';

/** The first response of a method whose template has a block that is not closed: its status and media type. */
export function unclosedResponse({ integration }: MappedRoute) {
  for (const [key, response] of Object.entries(integration.integrationResponses ?? {})) {
    for (const [type, template] of Object.entries(response.responseTemplates ?? {})) {
      if (templateDefect(template, false) !== null)
        return { statusCode: response.statusCode ?? key, type };
    }
  }
  return undefined;
}
