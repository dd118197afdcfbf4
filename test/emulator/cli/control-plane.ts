import assert from 'node:assert/strict';
import { type Asked, type Manner, awsError } from './stand-in.ts';

/** Calls of API Gateway's control plane. */
export const controlPlaneCalls = (asked: readonly Asked[]): Asked[] =>
  asked.filter(({ service }) => service === 'apigateway');

/** Refuses the first so many tries of every call as a busy control plane does. */
export function throttling(tries: number): Manner {
  const seen = new Map<string, number>();
  return {
    reply(asked) {
      if (asked.service !== 'apigateway') return undefined;
      const count = (seen.get(nameOf(asked)) ?? 0) + 1;
      seen.set(nameOf(asked), count);
      return count > tries
        ? undefined
        : awsError(429, 'TooManyRequestsException', 'Too Many Requests');
    },
  };
}

export const nameOf = ({ method, path }: Asked): string => `${method} ${path}`;

/** The most on one page. For APIs it is less than AWS's 500, so that the tests need not make so many. */
export const mostOnPage = { resources: 500, restapis: 10 } as const;

/** Gives lists in pages, as API Gateway does; the emulator knows none. */
export const paging: Manner = {
  correct({ service, method, path, query }, body) {
    const list = path.split('/').at(-1);
    if (
      service !== 'apigateway' ||
      method !== 'GET' ||
      (list !== 'resources' && list !== 'restapis')
    )
      return body;
    const { item = [] } = JSON.parse(body) as { readonly item?: readonly unknown[] };
    const from = Number(query.get('position') ?? 0);
    const to = from + Math.min(Number(query.get('limit') ?? 25), mostOnPage[list]);
    const position = to < item.length ? String(to) : undefined;
    return JSON.stringify({ item: item.slice(from, to), position });
  },
};

const second = 1000;
/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const callsPerSecond = 10;

/** Never more calls than the account may make, in whichever second. */
export function assertPaced(calls: readonly Asked[]): void {
  const from = ({ at }: Asked) =>
    calls.filter((other) => other.at >= at && other.at < at + second).length;
  const most = Math.max(...calls.map(from));
  assert.ok(most <= callsPerSecond, `${most} calls in one second: ${told(calls)}`);
}

/** Two calls closer than this are at the same instant, in milliseconds. */
const instant = 20;

/** The second tries of what was refused at once are not made at once. */
export function assertScattered(calls: readonly Asked[]): void {
  const again = calls.filter(
    (call, index) =>
      calls.slice(0, index).filter((one) => nameOf(one) === nameOf(call)).length === 1,
  );
  const together = again.filter(({ at }, index) => at - (again[index - 1]?.at ?? 0) < instant);
  assert.ok(
    again.length > 0 && together.length <= again.length / 4,
    `Tried again at once: ${told(calls)}`,
  );
}

const told = (calls: readonly Asked[]): string =>
  calls.map((call) => `\n${Math.round(call.at - (calls[0]?.at ?? 0))} ms ${nameOf(call)}`).join('');
