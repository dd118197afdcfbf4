import type { BaseFacts } from '../../../model/facts.ts';
import type { Integration } from '../../../model/route.ts';

/** `${stageVariables.name}` */
const variable = /\$\{stageVariables\.([\w]+)\}/g;

/** An integration's URI with the stage's variables filled in. A variable that the stage lacks stays as it is. */
export const filledUri = (
  { uri = '' }: Integration,
  { configuration: { stage } }: BaseFacts,
): string => uri.replace(variable, (whole, name: string) => stage.variables[name] ?? whole);

/** The host that a URI names, with its port; null where it names none. Path parameters stand in braces, which no host has. */
export function hostIn(uri: string): string | null {
  const text = uri.replaceAll(/\{[^}]*\}/g, 'x');
  return !uri.includes('${') && URL.canParse(text) ? new URL(text).host || null : null;
}
