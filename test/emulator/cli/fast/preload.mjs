// Lets time pass faster in the process that loads it: see index.ts.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const { FAST_SINCE, FAST_SPEED, FAST_TIMERS } = process.env;
const since = Number(FAST_SINCE);
const speed = Number(FAST_SPEED);

const RealDate = Date;
const now = () => since + (RealDate.now() - since) * speed;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }
  static now() {
    return now();
  }
};

const { setTimeout: sleep } = timers;
timers.setTimeout = (milliseconds, ...rest) => sleep(milliseconds / speed, ...rest);
syncBuiltinESMExports();

if (FAST_TIMERS === 'every wait') {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (callback, milliseconds, ...rest) =>
    setTimeout(callback, milliseconds / speed, ...rest);
}
