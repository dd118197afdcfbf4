import type { BaseFacts } from '../../../model/facts.ts';
import type { Integration } from '../../../model/route.ts';

/** `${stageVariables.name}` */
const variable = /\$\{stageVariables\.([\w]+)\}/g;

/** An integration's URI with the stage's variables filled in. A variable that the stage lacks stays as it is. */
export const filledUri = (
  { uri = '' }: Integration,
  { configuration: { stage } }: BaseFacts,
): string => uri.replace(variable, (whole, name: string) => stage.variables[name] ?? whole);

/** What an HTTP API calls over a VPC link. */
const arn = /^arn:[^:]+:(elasticloadbalancing|servicediscovery):/;

/**
 * The host that a URI names, with its port; null where it names none. Path parameters stand in braces, which no host has. An HTTP API
 * names what is behind a VPC link by its ARN.
 */
export function hostIn(uri: string): string | null {
  if (arn.test(uri)) return uri;
  const text = uri.replaceAll(/\{[^}]*\}/g, 'x');
  return !uri.includes('${') && URL.canParse(text) ? new URL(text).host || null : null;
}
