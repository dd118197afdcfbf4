import type { ServiceRoute } from './service-routes.ts';
import { templateDefect } from './template-defect.ts';

/** What is wrong with the request that an integration makes for a service, as far as its configuration shows. */
export type RequestDefect =
  /** `$util.escapeJavaScript` makes `\'` of an apostrophe, which JSON does not know. */
  | { readonly kind: 'apostrophe'; readonly type: string; readonly template: string }
  /** What the template writes is not JSON whatever the request is, and the service takes nothing else. */
  | { readonly kind: 'json'; readonly type: string }
  /** The service reads a form, and the integration does not say that it sends one. */
  | { readonly kind: 'form' }
  /** Bodies of other media types than these go to the service as they are. */
  | { readonly kind: 'passthrough'; readonly types: string }
  | null;

/** Services that speak JSON alone, as their URIs name them. */
const speaksJson: ReadonlySet<string> = new Set([
  'dynamodb',
  'events',
  'firehose',
  'kinesis',
  'secretsmanager',
  'ssm',
  'states',
]);

const escaped = /\$util\.escapeJavaScript\((?:[^()]|\([^()]*\))*\)(?!\s*\.replaceAll)/;

/**
 * The likeliest reason for which a service refuses what the integration sends.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#util-template-reference
 */
export function requestDefect({ route: { integration }, service }: ServiceRoute): RequestDefect {
  const templates = Object.entries(integration.requestTemplates ?? {});
  const broken = templates.find(([, text]) => templateDefect(text, speaksJson.has(service)));
  if (broken !== undefined) return { kind: 'json', type: broken[0] };
  const [type, template] = templates.find(([, text]) => escaped.test(text)) ?? [];
  if (type !== undefined && template !== undefined) return { kind: 'apostrophe', type, template };
  const header = integration.requestParameters?.['integration.request.header.Content-Type'] ?? '';
  if (service === 'sqs' && !header.includes('x-www-form-urlencoded')) return { kind: 'form' };
  if ((integration.passthroughBehavior ?? 'WHEN_NO_MATCH') !== 'WHEN_NO_MATCH') return null;
  return { kind: 'passthrough', types: templates.map(([one]) => one).join(', ') || '-' };
}

/** The template with the apostrophes left as they are. */
export const withoutEscapedApostrophes = (template: string): string =>
  template.replaceAll(new RegExp(escaped, 'g'), String.raw`$&.replaceAll("\\'", "'")`);

/** Whether the service refuses every request because of it. */
export const isProven = (defect: RequestDefect): boolean =>
  defect?.kind === 'json' || defect?.kind === 'form';
