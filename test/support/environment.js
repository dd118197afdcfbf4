import { constants, createContext, runInContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Made by the realm itself, and yet Node's own in Jest's environment: what Node's modules return must be of the same class. */
const shared = ['ArrayBuffer', 'Uint8Array'];

const descriptorOf = Object.getOwnPropertyDescriptor;

/** A getter is Node's way to load a global when it is first used; from then on it is a plain value. */
function resolvedOnce(global, key, descriptor) {
  if (!descriptor.get || !descriptor.configurable) return descriptor;
  const { enumerable } = descriptor;
  const settle = (value) =>
    Object.defineProperty(global, key, { value, enumerable, configurable: true, writable: true });
  const get = () => {
    const value = descriptor.get();
    settle(value);
    return value;
  };
  return { get, set: settle, enumerable, configurable: true };
}

/**
 * Jest's environment for Node, with an ordinary global object. Jest's own is a proxy behind an interceptor, which every `Math`,
 * `Date` and `JSON` in the code goes through: the simulator took a third longer with it.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // Node before 20.18 knows no ordinary globals; there the context is merely without the proxy.
    this.context = createContext(constants?.DONT_CONTEXTIFY);
    const global = runInContext('globalThis', this.context);
    for (const key of Reflect.ownKeys(this.global)) {
      if (key in global && !shared.includes(key)) continue;
      Object.defineProperty(global, key, resolvedOnce(global, key, descriptorOf(this.global, key)));
    }
    global.global = global;
    global.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    for (const name of ['dispose', 'asyncDispose'])
      global.Symbol[name] ??= Symbol.for(`nodejs.${name}`);
    this.moduleMocker = new this.moduleMocker.constructor(global);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global,
    });
    this.global = global;
  }
}
