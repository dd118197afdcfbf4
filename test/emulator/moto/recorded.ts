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

interface Sender {
  send(command: object): Promise<object>;
}

/** The same environment with clients that note what is read of their answers. */
export function recorded(environment: Environment): Environment & { recording: Recording } {
  const recording: Recording = { shapes: new Map(), errors: new Map() };
  const clients = new Map<unknown, unknown>();
  const client = <C>(Client: ClientConstructor<C>): C => {
    const known = clients.get(Client);
    if (known) return known as C;
    const made = noting(Client.name, environment.client(Client), recording);
    clients.set(Client, made);
    return made;
  };
  return { ...environment, client, recording };
}

/** The client with outputs that note their readers. */
function noting<C>(clientName: string, client: C, { shapes, errors }: Recording): C {
  const sender = client as Sender;
  const send = async (command: object): Promise<object> => {
    const operation = `${serviceOfClient(clientName)}:${command.constructor.name.replace(/Command$/, '')}`;
    try {
      const output = await sender.send(command);
      const shape: Shape = shapes.get(operation) ?? new Map();
      shapes.set(operation, shape);
      return watched(output, '', shape);
    } catch (error) {
      const names = errors.get(operation) ?? new Set<string>();
      errors.set(operation, names.add(error instanceof Error ? error.name : String(error)));
      throw error;
    }
  };
  return Object.assign(Object.create(sender) as object, { send }) as C;
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
