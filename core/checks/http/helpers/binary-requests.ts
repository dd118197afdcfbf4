import type { BaseFacts } from '../../../model/facts.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import type { Integration } from '../../../model/route.ts';
import type { MappedRoute } from './mapped-routes.ts';

/**
 * The binary media types of the API that cover what a method maps with templates, where its integration does not have them converted to
 * text: then no template can be applied.
 * @returns null where there are none
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export function binaryFor(
  { integration }: MappedRoute,
  { configuration }: BaseFacts,
): string[] | null {
  const { binaryMediaTypes = [] } = restOf(configuration);
  const mapped = Object.keys(integration.requestTemplates ?? {});
  const found = binaryMediaTypes.filter((type) => type === '*/*' || mapped.includes(type));
  return found.length === 0 || integration.contentHandling === 'CONVERT_TO_TEXT' ? null : found;
}

/** Whether a template makes use of the body: as text it is base64, which such a template does not expect. */
export const readsBody = ({ requestTemplates = {} }: Integration): boolean =>
  Object.values(requestTemplates).some((text) =>
    /\$!?\{?(?:input\.(?:json|path|body)|util\.parseJson)/.test(text),
  );
