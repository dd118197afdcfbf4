import {
  workflowDefinition,
  type WorkflowName,
  workflowNames,
} from '../../lib/workflow-definition.ts';

interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}
interface ChoiceRule {
  readonly Next?: string;
}

/** A state as far as the tests look at it. */
export interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Choices?: readonly ChoiceRule[];
  readonly Retry?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly MaxAttempts: number;
    readonly MaxDelaySeconds: number;
    readonly JitterStrategy?: string;
  }[];
  readonly Catch?: readonly Catcher[];
  /** Of a state that waits. */
  readonly Seconds?: number;
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly Branches?: readonly Definition[];
  readonly Result?: unknown;
  readonly ResultPath?: string;
}
export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export const machines = workflowNames;
export type Machine = WorkflowName;

/** The definition as it is deployed, but for its placeholders. */
export const definitionOf = (machine: Machine): Definition =>
  workflowDefinition(machine) as unknown as Definition;

/** The `${…}` placeholders of a definition, each once. */
export const placeholdersOf = (machine: Machine): string[] => [
  ...new Set(
    [...JSON.stringify(definitionOf(machine)).matchAll(/\$\{(\w+)\}/g)].map(([, key]) => key!),
  ),
];

/** Every state by name, those of branches included. A name that is used twice is there twice. */
export function statesOf(definition: Definition): [string, State][] {
  return Object.entries(definition.States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.Branches ?? []).flatMap(statesOf),
  ]);
}

/** The states of a definition that can be entered from its start, branches apart. */
export function reachable({ StartAt, States }: Definition): Set<string> {
  const found = new Set<string>();
  const next = [StartAt];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const state = States[name];
    const ways = [
      state?.Next,
      state?.Default,
      ...(state?.Choices ?? []).map(({ Next }) => Next),
      ...(state?.Catch ?? []).map(({ Next }) => Next),
    ];
    next.push(...ways.flatMap((way) => way ?? []));
  }
  return found;
}
