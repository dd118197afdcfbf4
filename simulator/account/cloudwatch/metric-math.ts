import jsep from 'jsep';
import type { Values } from './series.ts';
import { validation } from './state.ts';

/** A number or a time series. */
export type Operand = number | Values;

/** The single time series behind an id. @throws ValidationError where there is none or where there are several */
type Scope = (id: string) => Values;

/**
 * The value of a metric math expression: arithmetic, comparisons and `IF`.
 * @throws ValidationError for what CloudWatch, or this simulator of it, does not understand
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
 */
export function evaluate(text: string, series: Scope): Operand {
  return valueOf(parse(text), series);
}

function parse(text: string): jsep.Expression {
  try {
    return jsep(text);
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
};

function valueOf(node: jsep.Expression, series: Scope): Operand {
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'number') return node['value'];
      break;
    case 'Identifier':
      return series((node as jsep.Identifier).name);
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      const operate = operators[operator];
      if (operate) return apply(operate, valueOf(left, series), valueOf(right, series));
      break;
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node as jsep.CallExpression;
      const isIf = callee.type === 'Identifier' && (callee as jsep.Identifier).name === 'IF';
      if (isIf) return choose(given.map((one) => valueOf(one, series)));
      break;
    }
    default:
  }
  throw validation(`The simulator does not understand ${node.type} in a metric math expression.`);
}

/** Number by number; a series beside a number period by period, and so two series. A period without data stays without. */
function apply(
  operate: (a: number, b: number) => number | undefined,
  left: Operand,
  right: Operand,
): Operand {
  if (typeof left === 'number' && typeof right === 'number') {
    const result = operate(left, right);
    if (result === undefined) throw validation('An expression divides a number by zero.');
    return result;
  }
  const longer = typeof left === 'number' ? right : left;
  return Array.from({ length: typeof longer === 'number' ? 0 : longer.length }, (_, index) => {
    const [a, b] = [at(left, index), at(right, index)];
    return a === undefined || b === undefined ? undefined : operate(a, b);
  });
}

const at = (operand: Operand, index: number) =>
  typeof operand === 'number' ? operand : operand[index];

/** `IF(test, yes, no)`, period by period. */
function choose([test, yes, no]: readonly Operand[]): Values {
  if (!Array.isArray(test) || yes === undefined || no === undefined)
    throw validation('IF takes a time series and two values here.');
  return test.map((value, index) =>
    value === undefined ? undefined : at(value === 0 ? no : yes, index),
  );
}
