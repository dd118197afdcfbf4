import { readFileSync } from 'node:fs';
import { type ModuleItem, parseSync } from '@swc/core';

/** A place in the product's sources where an AWS call is made. */
export interface CommandMade {
  readonly operation: string;
  /** The package of its client. */
  readonly client: string;
  /** What it stands within: the names of the functions called around it, with how many arguments each gets, and `do`. */
  readonly within: readonly string[];
}

/** The AWS calls that a source file makes. */
export function commandsMadeIn(file: string): CommandMade[] {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('@aws-sdk/client-')) return [];
  const { body } = parseSync(text, { syntax: 'typescript' });
  const clients = new Map(body.flatMap(importsOf));
  const made: CommandMade[] = [];
  const walk = (node: unknown, within: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee } = node as { type?: string; callee?: { value?: string } };
    const client = type === 'NewExpression' ? clients.get(callee?.value ?? '') : undefined;
    if (client !== undefined && callee?.value?.endsWith('Command'))
      made.push({ operation: callee.value.slice(0, -'Command'.length), client, within });
    const around = surroundingOf(node);
    const inside = around === undefined ? within : [...within, around];
    for (const child of Object.values(node)) walk(child, inside);
  };
  walk(body, []);
  return made;
}

/** The names that an import brings from an AWS client, with the client. */
function importsOf(item: ModuleItem): [string, string][] {
  if (item.type !== 'ImportDeclaration' || !item.source.value.startsWith('@aws-sdk/client-'))
    return [];
  return item.specifiers.map(({ local }) => [local.value, item.source.value]);
}

function surroundingOf(node: object): string | undefined {
  const {
    type,
    callee,
    arguments: given,
  } = node as {
    type?: string;
    callee?: { value?: string };
    arguments?: unknown[];
  };
  if (type === 'DoWhileStatement') return 'do';
  return type === 'CallExpression' && callee?.value
    ? `${callee.value}/${given?.length ?? 0}`
    : undefined;
}
