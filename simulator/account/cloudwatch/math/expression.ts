import jsep from 'jsep';
import { type Frame, type Values } from '../series.ts';
import { validation } from '../state.ts';
import { functions } from './functions.ts';

/** A number, a time series, or several of these. */
export type Operand = number | Values | Operand[];

/** What an expression may refer to. */
export interface Scope {
  readonly frame: Frame;
  /** The single time series behind an id. @throws ValidationError where there is none or where there are several */
  series(id: string): Values;
  /** The ids of the metrics, for `METRICS()`. */
  readonly ids: readonly string[];
}

/** Time series have undefined and numbers in them; lists of operands have arrays. */
export const isSeries = (operand: Operand): operand is Values =>
  Array.isArray(operand) && operand.every((value) => !Array.isArray(value));

/**
 * The value of a metric math expression.
 * @throws ValidationError for what CloudWatch, or this simulator of it, does not understand
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function evaluate(text: string, scope: Scope): Operand {
  return valueOf(parse(text), scope);
}

function parse(text: string): jsep.Expression {
  try {
    return jsep(text.replaceAll(/\bAND\b/g, '&&').replaceAll(/\bOR\b/g, '||'));
  } catch (cause) {
    throw Object.assign(validation(`Error in expression: ${text}`), { cause });
  }
}

const operators: Readonly<Record<string, (a: number, b: number) => number | undefined>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  // A division by zero has no result: CloudWatch leaves the data point out.
  '/': (a, b) => (b === 0 ? undefined : a / b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
};

function valueOf(node: jsep.Expression, scope: Scope): Operand {
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'number') return node['value'];
      break;
    case 'Identifier':
      return scope.series(nameOf(node));
    case 'ArrayExpression':
      return (node as jsep.ArrayExpression).elements.flatMap((element) =>
        element ? [valueOf(element, scope)] : [],
      );
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      if (operator === '-') return apply((_, b) => -b, 0, valueOf(argument, scope));
      break;
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      const operate = operators[operator];
      if (operate) return apply(operate, valueOf(left, scope), valueOf(right, scope));
      break;
    }
    case 'CallExpression':
      return callOf(node as jsep.CallExpression, scope);
    default:
  }
  throw validation(`The simulator does not understand ${node.type} in a metric math expression.`);
}

function callOf(node: jsep.CallExpression, scope: Scope): Operand {
  const name = nameOf(node.callee);
  if (name === 'METRICS') {
    if (node.arguments.length > 0)
      throw validation('The simulator knows METRICS() without text only.');
    return scope.ids.map((id) => scope.series(id));
  }
  const call = functions[name];
  if (!call) throw validation(`The function ${name} is not supported.`);
  // The second argument of FILL may be a word.
  const given = node.arguments.map((argument) =>
    name === 'FILL' && fillWords.has(nameOf(argument))
      ? nameOf(argument)
      : valueOf(argument, scope),
  );
  return call(given, scope.frame);
}

/** The name that a node is; empty for other nodes. */
const nameOf = (node: jsep.Expression) =>
  node.type === 'Identifier' ? (node as jsep.Identifier).name : '';

const fillWords = new Set(['LINEAR', 'REPEAT']);

/** Number by number; a series beside a number period by period, and so two series. A period without data stays without. */
export function apply(
  operate: (a: number, b: number) => number | undefined,
  left: Operand,
  right: Operand,
): Operand {
  if (typeof left === 'number' && typeof right === 'number') {
    const result = operate(left, right);
    if (result === undefined) throw validation('An expression divides a number by zero.');
    return result;
  }
  const [a, b] = [seriesOf(left), seriesOf(right)];
  const length = typeof left === 'number' ? seriesLength(right) : seriesLength(left);
  return Array.from({ length }, (_, index) => {
    const [x, y] = [a(index), b(index)];
    return x === undefined || y === undefined ? undefined : operate(x, y);
  });
}

function seriesOf(operand: Operand): (index: number) => number | undefined {
  if (typeof operand === 'number') return () => operand;
  if (!isSeries(operand)) throw validation('An operator takes numbers and time series.');
  return (index) => operand[index];
}

const seriesLength = (operand: Operand) => (Array.isArray(operand) ? operand.length : 0);
