import { setTimeout as sleep } from 'node:timers/promises';
import { partitionOf } from '../../core/model/partition.ts';
import type { Place } from './build.ts';
import { path, stageName } from './names.ts';

/** Milliseconds between two requests. */
const pause = 500;

/** Requests to the API, one after the other until it is stopped. */
export interface Traffic {
  /** Waits until the newest requests succeed, or fail. @throws Error after two minutes in which they do not */
  until(wanted: 'well' | 'failing'): Promise<void>;
  /** Waits so many minutes, in which requests go on. */
  minutes(count: number): Promise<void>;
}

/** Sends requests to the API until `signal` aborts. */
export function send(place: Place, signal: AbortSignal): Traffic {
  let lately: number[] = [];
  void (async () => {
    while (!signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      lately = [...lately.slice(-9), await statusOf(urlOf(place), signal)];
      // oxlint-disable-next-line no-await-in-loop
      await sleep(pause);
    }
  })();
  const isSo = (wanted: 'well' | 'failing') =>
    lately.length === 10 && lately.every((status) => (status === 200) === (wanted === 'well'));
  return {
    async until(wanted) {
      for (let second = 0; second < 120; second += 1) {
        if (isSo(wanted)) return;
        // oxlint-disable-next-line no-await-in-loop -- second by second
        await sleep(1000, undefined, { signal });
      }
      throw new Error(`The last requests were answered with ${lately.join(', ')}.`);
    },
    minutes: (count) => sleep(count * 60_000, undefined, { signal }),
  };
}

const urlOf = ({ account: { region }, restApiId }: Place): string => {
  const host = partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${restApiId}.execute-api.${region}.${host}/${stageName}/${path}`;
};

/** 0 where nothing answered. */
async function statusOf(url: string, signal: AbortSignal): Promise<number> {
  try {
    const { status, body } = await fetch(url, { signal });
    await body?.cancel();
    return status;
  } catch {
    return 0;
  }
}
