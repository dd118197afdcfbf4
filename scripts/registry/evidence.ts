import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Catalogue, Messages } from '../../core/messages/types.ts';

/** The arguments of a text, by name, with the type that its format takes. */
function argumentsOf(elements: readonly MessageFormatElement[]): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, type: string) => {
    // A plural counts, whatever else the same argument is used for.
    if (found.get(name) !== 'number') found.set(name, type);
  };
  for (const element of elements) {
    if (element.type === TYPE.argument) note(element.value, 'string | number');
    if (element.type === TYPE.number || element.type === TYPE.plural) note(element.value, 'number');
    if (element.type === TYPE.select) note(element.value, 'string');
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
    for (const option of Object.values(element.options))
      for (const [name, type] of argumentsOf(option.value)) note(name, type);
  }
  return found;
}

function entry(owner: string, key: string, text: string): string {
  const fields = [...argumentsOf(parse(text))].map(([name, type]) => `${name}: ${type}`);
  const type = fields.length > 0 ? `{ ${fields.join('; ')} }` : 'NoArguments';
  return `  '${owner}.${key}': ${type};`;
}

/** What each code of a catalogue takes, as a TypeScript interface. */
export function evidenceArguments(
  catalogue: Catalogue,
  rules: Readonly<Record<string, { readonly evidence: Messages }>>,
): string {
  const owners: [string, Messages][] = [
    ...Object.entries(catalogue.checks).map(([id, { evidence }]): [string, Messages] => [
      id,
      evidence,
    ]),
    ...Object.entries(catalogue.remedies).map(([id, { notes }]): [string, Messages] => [id, notes]),
    ...Object.entries(catalogue.areas),
    ...Object.entries(rules).map(([id, { evidence }]): [string, Messages] => [id, evidence]),
  ];
  return [
    '/** What a text takes that has no arguments. */',
    'export type NoArguments = Readonly<Record<never, never>>;',
    '',
    '/** Every code of the message catalogue, with the arguments that its text takes. */',
    'export interface EvidenceArguments {',
    ...owners.flatMap(([owner, texts]) =>
      Object.entries(texts).map(([key, text]) => entry(owner, key, text)),
    ),
    '}',
    '',
  ].join('\n');
}
