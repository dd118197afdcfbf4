import type { Incident } from './incidents.ts';

/** What may befall a call of the product. */
export const faults = [
  'throttled',
  'denied',
  'error',
  'timeout',
  'hang',
  'empty',
  'unparsable',
  'lost',
  'killed-before',
  'killed-after',
] as const;
export type Fault = (typeof faults)[number];

/** What may befall a whole step: its Lambda is invoked again after its answer, or twice at once. */
export const repeats = ['again', 'at-once'] as const;
export type Repeat = (typeof repeats)[number];

/** What becomes of the product's call after a person has acted between its look and it. */
export const afterPerson = ['carried-out', 'denied', 'timeout', 'killed-before'] as const;
export type AfterPerson = (typeof afterPerson)[number];

/** A place in the run without faults, from 0, or the first one of this name. */
export type Place = number | 'first';

/** One run of the matrix. */
export type Cell = { readonly incident: Incident } & (
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      readonly at: Place;
      /** The operation, as `lambda:GetPolicy`. */
      readonly call: string;
      /** The Lambda that makes the call, as `check-lambda`, where the run without faults has shown it. */
      readonly by?: string | undefined;
      /** Whether the operation goes on failing. */
      readonly lasting: boolean;
    }
  | {
      readonly kind: 'twice';
      readonly repeat: Repeat;
      readonly at: Place;
      /** The Lambda, as `apply-change`. */
      readonly call: string;
    }
  | {
      readonly kind: 'person';
      readonly answer: AfterPerson;
      readonly at: Place;
      readonly call: string;
    }
);

/** Finds the place of a cell while a run comes by. */
export function finderOf(cell: Cell | undefined): (index: number, name: string) => boolean {
  let first: number | undefined;
  return (index, name) => {
    if (cell?.at !== 'first') return index === cell?.at;
    if (name === cell.call) first ??= index;
    return index === first;
  };
}

/** `method: lost once at 131 apigateway:CreateDeployment` */
export function cellText(cell: Cell): string {
  const where = `at ${cell.at} ${cell.call}`;
  switch (cell.kind) {
    case 'fault':
      return `${cell.incident}: ${cell.fault} ${cell.lasting ? 'lasting' : 'once'} ${where}`;
    case 'twice':
      return `${cell.incident}: twice, ${cell.repeat}, ${where}`;
    default:
      return `${cell.incident}: a person acts, call ${cell.answer}, ${where}`;
  }
}

/** What a cell tries, wherever it is tried: `check-lambda lambda:GetPolicy, denied once` */
export const kindText = (cell: Cell): string =>
  `${cell.kind === 'fault' ? `${cell.by} ` : ''}${cell.call}, ${columnOf(cell)}`;

/** What a column of the table counts: a fault, a repetition, or what follows a person. */
export function columnOf(cell: Cell): string {
  switch (cell.kind) {
    case 'fault':
      return `${cell.fault} ${cell.lasting ? 'lasting' : 'once'}`;
    case 'twice':
      return `twice ${cell.repeat}`;
    default:
      return `person, ${cell.answer}`;
  }
}
