import { type ServiceId, services } from '../model/calls.ts';
import type { Call, Plan } from '../model/plan.ts';
import { wordsFor } from './command-words.ts';
import { fillIn, type Placeholder } from './operations.ts';
import { kebab, quotedWithVariables, variableMark } from './shell.ts';
import { waitCommandOf } from './wait-commands.ts';

/** A call, and its id where later calls refer to what it answers. */
export type CommandSource = Call & { readonly id?: string | undefined };

/**
 * The plan, or some calls, as AWS CLI commands to be run in this order by a POSIX shell. Values that only an earlier
 * command knows go through shell variables.
 */
export function commandsOf(source: Plan | readonly CommandSource[], region?: string): string[] {
  if (!isPlan(source)) return source.map((call) => command(call, placeholdersIn(source), region));
  const { operations, target } = source;
  const wanted = placeholdersIn(operations.flatMap((each) => [each, ...each.undo]));
  return operations.flatMap((operation) => [
    command(operation, wanted, target.region),
    ...waitCommandOf(operation, wanted.get(operation.id)?.map(variableOf)[0], target.region),
  ]);
}

/** The commands that undo the plan, the newest change first. They use the variables that {@link commandsOf} sets. */
export const undoCommandsOf = ({ operations, target }: Plan): string[] =>
  operations
    .toReversed()
    .flatMap(({ undo }) => undo.map((call) => command(call, new Map(), target.region)));

const isPlan = (source: Plan | readonly CommandSource[]): source is Plan => 'operations' in source;

/** The placeholders of all calls, by the operation whose output they name. */
function placeholdersIn(calls: readonly CommandSource[]): Map<string, Placeholder[]> {
  const found = new Map<string, Placeholder[]>();
  for (const { input } of calls) {
    fillIn(input, (placeholder) => {
      const known = found.get(placeholder.$result) ?? [];
      if (!known.some(({ path }) => path === placeholder.path)) known.push(placeholder);
      found.set(placeholder.$result, known);
      return null;
    });
  }
  return found;
}

const variableOf = ({ $result, path }: Placeholder): string =>
  `${$result}_${path.split('.').at(-1)}`.toLowerCase().replaceAll(/\W/g, '_');

function command(
  call: CommandSource,
  wanted: ReadonlyMap<string, readonly Placeholder[]>,
  region: string | undefined,
): string {
  const line = [
    'aws',
    services[call.service as ServiceId]?.cli ?? call.service,
    kebab(call.action),
    ...parameters(call.input),
    ...(region === undefined ? [] : ['--region', quotedWithVariables(region)]),
  ].join(' ');
  const [result] = (call.id && wanted.get(call.id)) || [];
  if (!result) return line;
  const query = result.path.replaceAll(/\.(\d+)/g, '[$1]');
  return `${variableOf(result)}=$(${line} --query ${quotedWithVariables(query)} --output text)`;
}

function parameters(input: Readonly<Record<string, unknown>>): string[] {
  const marked = fillIn(input, (placeholder) => variableMark(variableOf(placeholder)));
  const entries = Object.entries(marked as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const words = entries.flatMap(([name, value]) => wordsFor(name, value));
  // What the CLI would read as an option or a file name is only safe inside JSON.
  if (words.includes(null)) {
    return ['--cli-input-json', quotedWithVariables(JSON.stringify(Object.fromEntries(entries)))];
  }
  return words.filter((word) => word !== null);
}
