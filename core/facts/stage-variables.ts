import type { Gap } from '../model/reading.ts';

const variable = /\$\{stageVariables\.([^}]+)\}/g;

/** A text of the configuration after the stage's variables were filled in. Variables that are not set stay as they are. */
export const fillIn = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(variable, (whole, name: string) => variables[name] ?? whole);

/** Why something that was to be found through a stage variable was not read, or undefined where nothing is left to fill in. */
export function unfilled(text: string): Gap | undefined {
  const name = [...text.matchAll(variable)][0]?.[1];
  if (name === undefined) return undefined;
  return { what: 'apigateway:GetStage', because: `The stage has no variable ${name}.` };
}
