import { Compile, Helper, parse } from 'velocityjs';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import { javaMethods, printed } from './java.ts';

/** What a mapping template may refer to, by name without the `$`. */
export type TemplateVariables = Record<'input' | 'util' | 'context' | 'stageVariables', object>;

/** A template that does not parse, or that asks of a body what is not in it. */
export class Untransformable extends Error {
  override name = 'Untransformable' as const;
}

/**
 * Renders a mapping template in the Velocity Template Language.
 * @throws Untransformable where API Gateway could not transform the body either
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 */
export function render(template: string, variables: TemplateVariables): string {
  try {
    const options = { customMethodHandlers: javaMethods };
    return new Template(nodesOf(template), options).render({ ...variables });
  } catch (cause) {
    if (cause instanceof Untransformable || cause instanceof BeyondSimulator) throw cause;
    throw new Untransformable((cause as Error).message, { cause });
  }
}

/** Parsed once per text: every request comes by. */
const nodes = new Map<string, ReturnType<typeof parse>>();

function nodesOf(template: string): ReturnType<typeof parse> {
  const known = nodes.get(template);
  if (known) return known;
  if (!closesItsBlocks(template)) throw new Untransformable('A block is not closed.');
  const made = parse(template);
  nodes.set(template, made);
  return made;
}

/** Prints values as API Gateway's Velocity does, which is written in Java. */
class Template extends Compile {
  // The library types every value as a string, whatever it is.
  protected override getReferences(reference: VelocityNode, isPrinted?: boolean): string {
    const value: unknown = super.getReferences(reference, isPrinted);
    const shown = typeof value === 'function' ? textOf(reference) : printed(value);
    return (isPrinted ? shown : value) as string;
  }
}

type VelocityNode = Parameters<Compile['getReferences']>[0];

const textOf = (reference: VelocityNode) => Helper.getRefText(reference as never);

const unread = /#\[\[[\s\S]*?\]\]#|#\*[\s\S]*?\*#|##.*|\\#/g;
const opening = /#\{?(?:if|foreach|define|macro)\b/g;
const closing = /#\{?end/g;

/** The library takes a block without its end for one; Velocity itself does not. */
function closesItsBlocks(template: string): boolean {
  const code = template.replaceAll(unread, '');
  return code.match(opening)?.length === code.match(closing)?.length;
}
