import type { ClientConstructor, Environment } from '../../../core/aws/environment.ts';
import { serviceOfClient } from '../../../core/model/calls.ts';

/** The types of the values that were read at each place of an operation's output: `items[].id` → `string`. */
export type Shape = Map<string, Set<string>>;

/** What `core` read of each operation's outputs, and the errors that it met. */
export interface Recording {
  readonly shapes: Map<string, Shape>;
  /** Names of errors by operation. */
  readonly errors: Map<string, Set<string>>;
}

interface Stack {
  middlewareStack: { add(middleware: unknown, options: unknown): void };
}

/** The same environment with clients that note what is read of their answers. */
export function recorded(environment: Environment): Environment & { recording: Recording } {
  const recording: Recording = { shapes: new Map(), errors: new Map() };
  const clients = new Map<unknown, unknown>();
  const client = <C>(Client: ClientConstructor<C>): C => {
    const known = clients.get(Client);
    if (known) return known as C;
    const made = noting(environment.client(Client), recording);
    clients.set(Client, made);
    return made;
  };
  return { ...environment, client, recording };
}

/** The client with outputs that note their readers. */
function noting<C>(client: C, { shapes, errors }: Recording): C {
  const note =
    (next: (args: unknown) => Promise<{ output: object }>, context: Record<string, string>) =>
    async (args: unknown) => {
      const service = serviceOfClient(context['clientName'] ?? '');
      const operation = `${service}:${context['commandName']?.replace(/Command$/, '')}`;
      try {
        const result = await next(args);
        const shape = shapes.get(operation) ?? new Map<string, Set<string>>();
        shapes.set(operation, shape);
        return { ...result, output: watched(result.output, '', shape) };
      } catch (error) {
        const names = errors.get(operation) ?? new Set<string>();
        errors.set(operation, names.add(error instanceof Error ? error.name : String(error)));
        throw error;
      }
    };
  const { middlewareStack } = client as Stack;
  middlewareStack.add(note, {
    step: 'initialize',
    priority: 'high',
    name: 'noted',
    override: true,
  });
  return client;
}

/** A value that notes which of its parts are read. */
function watched<T>(value: T, path: string, shape: Shape): T {
  if (!isDocument(value)) return value;
  // Whoever lists the keys takes the object for a map, or copies it: then the keys say nothing.
  let listed = false;
  return new Proxy(value, {
    ownKeys(target) {
      listed = true;
      return Reflect.ownKeys(target);
    },
    get(target, key, receiver) {
      const part: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || key === '$metadata' || typeof part === 'function') return part;
      if (Array.isArray(target) && !/^\d+$/.test(key)) return part;
      if (listed && path === '') return watched(part, key, shape);
      const place = Array.isArray(target) ? `${path}[]` : join(path, listed ? '*' : key);
      shape.set(place, (shape.get(place) ?? new Set()).add(typeOf(part)));
      return watched(part, place, shape);
    },
  });
}

const isDocument = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function typeOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return value instanceof Date ? 'date' : value instanceof Uint8Array ? 'bytes' : typeof value;
}
