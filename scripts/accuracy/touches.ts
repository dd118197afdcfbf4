import type { Break } from '../../simulator/scenario.ts';

/** The services of the way to a private backend: faults on it hide each other. */
const network = new Set(['ec2', 'elbv2']);

/** What of a world a break changes, in words that are equal where two breaks could contradict or hide each other. */
export function touches(step: Break): string[] {
  if ('event' in step) return ['event'];
  if ('state' in step)
    return step.state === 'lambda:function' ? [functionOf(step.name)] : ['network'];
  if ('call' in step) return ofCall(step.call, step.input);
  switch (step.environment) {
    case 'code':
      return [functionOf(step.name)];
    case 'process':
      return ['network'];
    default:
      return [`${step.environment} ${step.name}`];
  }
}

function ofCall(call: string, input: Readonly<Record<string, unknown>>): string[] {
  const [service = '', operation = ''] = call.split(':');
  if (network.has(service) || operation.includes('VpcLink')) return ['network'];
  if (typeof input['FunctionName'] === 'string') return [functionOf(input['FunctionName'])];
  if (typeof input['resourceId'] === 'string') return [`resource ${input['resourceId']}`];
  if (operation === 'UpdateStage') return ['stage'];
  return [operation.replace(/^(Create|Update|Put|Delete)/, '')];
}

/** `orders:live`, `orders/3.zip` and an ARN name the same function. */
const functionOf = (name: string): string =>
  `function ${name.replace(/^arn:.*:function:/, '').replace(/[:/].*$/, '')}`;
