import type { Call } from '../model/plan.ts';
import { grantsOfWrites } from '../model/write-declarations.generated.ts';
import type { Grant } from '../model/write.ts';
import { isPlaceholder, nameOf } from '../remedies/operations.ts';

/** Where the calls are made. */
export interface SessionPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** The stage of an HTTP API that needs no name in the path. */
const defaultStage = '$default';

/** Characters that STS takes. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const longest = 2048;

/**
 * The policy of a session that may make these calls and no others. What role and session both allow is allowed, so conditions stay
 * with the role.
 * @returns JSON. Where it would be too long, what an action is allowed on below the same API shares a pattern
 * @throws Error where that is still too long, or where an input names what cannot be part of an ARN: nothing may be done then
 */
export function sessionPolicy(calls: readonly Call[], place: SessionPlace): string {
  const allowed = new Map<string, Set<string>>();
  for (const call of calls)
    for (const { actions, resources } of grantsOfWrite(call))
      for (const action of actions) {
        const known = allowed.get(action) ?? new Set<string>();
        allowed.set(action, known);
        for (const pattern of resources)
          for (const arn of arnsOf(pattern, call, place)) known.add(arn);
      }
  const exact = policyOf(allowed);
  if (exact.length <= longest) return exact;
  const shared = new Map([...allowed].map(([action, arns]) => [action, common(arns)]));
  const wider = policyOf(shared);
  if (wider.length <= longest) return wider;
  throw new Error(
    `The plan needs a session policy of ${wider.length} characters, and STS takes ${longest}: apply it by hand, or in parts.`,
  );
}

/** @throws Error for a call that no plan makes */
function grantsOfWrite(call: Call): readonly Grant[] {
  const table: Readonly<Record<string, readonly Grant[]>> = grantsOfWrites;
  const grants = Object.hasOwn(table, nameOf(call)) ? table[nameOf(call)] : undefined;
  if (!grants) throw new Error(`${nameOf(call)} is not a call that can be applied.`);
  return grants;
}

/** A function is authorized with its qualifier, if it has one. */
function arnsOf(pattern: string, { input }: Call, place: SessionPlace): string[] {
  const here = pattern.replaceAll(
    /\{(partition|region|account)\}/g,
    (_, name: string) => place[name as keyof SessionPlace],
  );
  const arn = here.replaceAll(/<(\w+)>/g, (_, field: string, at: number) =>
    valueOf(input[field], here.slice(0, at)),
  );
  return pattern.includes(':function:') && !arn.endsWith('*') ? [arn, `${arn}:*`] : [arn];
}

/**
 * A field as a part of an ARN: of a field that is an ARN what follows the same beginning, of a function its name alone.
 * @throws Error for what would be a pattern, or names something of another account or Region
 */
function valueOf(value: unknown, before: string): string {
  // Only known once an earlier call of the plan has answered.
  if (isPlaceholder(value)) return '*';
  const text = String(value);
  const rest = text.startsWith('arn:') ? after(text, before) : text;
  const [name = ''] = rest.split(':');
  if (name !== defaultStage && !/^[\w./@+-]+$/.test(name))
    throw new Error(`${JSON.stringify(value)} cannot be a part of ${before}…`);
  return name;
}

function after(arn: string, before: string): string {
  if (!arn.startsWith(before)) throw new Error(`${arn} is not below ${before}`);
  return arn.slice(before.length);
}

/** Actions on the same resources share a statement. */
function policyOf(allowed: ReadonlyMap<string, ReadonlySet<string>>): string {
  const statements = new Map<string, { Action: string[]; Resource: string[] }>();
  for (const [action, arns] of allowed) {
    const Resource = [...arns].toSorted();
    const key = Resource.join(' ');
    const known = statements.get(key);
    if (known) known.Action.push(action);
    else statements.set(key, { Action: [action], Resource });
  }
  const Statement = [...statements.values()].map((one) => ({ Effect: 'Allow', ...one }));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

/** One pattern for several ARNs below the same thing, such as the methods of an API; the ARNs where they share no more than a kind. */
function common(arns: ReadonlySet<string>): ReadonlySet<string> {
  const [first = '', ...others] = arns;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const shared = first.slice(0, first.lastIndexOf('/', length - 1) + 1);
  return others.length > 0 && /\/[^/]+\/[^/]+\//.test(shared) ? new Set([`${shared}*`]) : arns;
}
