import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../../aws/environment.ts';
import type { LogVolumes, Volume } from '../../model/facts/log-volumes.ts';
import { metricData } from '../metric-data.ts';
import { metricQuery } from '../metric-queries.ts';
import { minutesOf, type Series } from '../metric-series.ts';
import { reading } from '../reading.ts';
import type { Window } from '../window.ts';
import { type Size, sizeIn } from './volume.ts';

/** Queries that go along with others in one call. */
export interface Beside {
  readonly queries: readonly MetricDataQuery[];
  take(series: ReadonlyMap<string, Series>): void;
}

/** A stretch of time whose logs are searched, with what its log groups hold. */
export interface LogScope extends Window {
  readonly volumes: VolumeReader;
}

/** Log groups whose volume is read at most in one go. */
const mostGroups = 30;

/**
 * What log groups took in. One that has not been read is at most as large as all of the account together, so that a query need not
 * wait for its own figures.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
export class VolumeReader {
  readonly #environment: Environment;
  readonly #window: Window;
  #read: LogVolumes;
  #first: Promise<void> = Promise.resolve();
  /** Groups that {@link begin} reads. */
  #begun: readonly string[] = [];

  /** @param read what was read before */
  constructor(environment: Environment, window: Window, read?: LogVolumes) {
    this.#environment = environment;
    this.#window = window;
    const [from = window.start] = minutesOf(window);
    this.#read = read ?? { from, readAt: window.end, account: null, groups: {} };
  }

  get known(): LogVolumes {
    return this.#read;
  }

  /** Begins to read groups, and what all of them hold, while other things are read. */
  begin(groups: readonly string[], all: boolean): void {
    const beside = this.#wanted(groups, all);
    this.#begun = groups;
    if (beside.queries.length === 0) return;
    this.#first = this.#ask(beside);
    // Whoever searches waits for it, and learns of an error then.
    this.#first.catch(() => {});
  }

  /** The queries for groups that have not been read, for a call that is made anyway. */
  beside = (groups: readonly string[], all = false): Beside =>
    this.#wanted(
      groups.filter((name) => !this.#begun.includes(name)),
      all,
    );

  #wanted(groups: readonly string[], all = false): Beside {
    const asked = [...new Set(groups)].filter((name) => !Object.hasOwn(this.#read.groups, name));
    const wanted = asked.slice(0, mostGroups);
    return {
      queries: [
        ...(all ? [queryOf('logBytesAll')] : []),
        ...wanted.map((name, index) => queryOf(`logBytes${index}`, name)),
      ],
      take: (series) => {
        const minutes = minutesOf({ ...this.#window, start: this.#read.from });
        const of = (id: string) => volumeOf(minutes, series.get(id));
        const taken = wanted.map((name, index) => [name, of(`logBytes${index}`)] as const);
        this.#read = {
          ...this.#read,
          account: all ? of('logBytesAll') : this.#read.account,
          groups: { ...this.#read.groups, ...Object.fromEntries(taken) },
        };
      },
    };
  }

  /** Waits for what {@link begin} reads. */
  ready(): Promise<void> {
    return this.#first;
  }

  /** Reads those groups that have not been read. */
  async read(groups: readonly string[]): Promise<void> {
    const beside = this.#wanted(groups);
    if (beside.queries.length > 0) await this.#ask(beside);
  }

  /** What groups hold of a window together; null: nothing is known of one of them, nor of all. */
  sizeOf(groups: readonly string[], window: Window): Size | null {
    const { account } = this.#read;
    const sizes = groups.map((name) => this.#size(this.#read.groups[name] ?? null, window));
    if (sizes.some((size) => size === null)) return this.#size(account, window);
    return sizes.reduce<Size>(
      (sum, size) => ({
        expected: sum.expected + (size?.expected ?? 0),
        most: sum.most + (size?.most ?? 0),
      }),
      { expected: 0, most: 0 },
    );
  }

  /** What is known of one group itself. */
  sizeOfGroup = (name: string, window: Window): Size | null =>
    this.#size(this.#read.groups[name] ?? null, window);

  #size = (volume: Volume | null, window: Window): Size | null =>
    sizeIn(volume, this.#read, window);

  async #ask(beside: Beside): Promise<void> {
    const window = { ...this.#window, start: this.#read.from };
    const series = await reading('cloudwatch:GetMetricData', () =>
      metricData(this.#environment, window, beside.queries),
    );
    beside.take('known' in series ? series.known : new Map());
  }
}

const queryOf = (id: string, group?: string): MetricDataQuery =>
  metricQuery(
    id,
    'AWS/Logs',
    'IncomingBytes',
    group === undefined ? {} : { LogGroupName: group },
    'Sum',
  );

/** Null where there is no data point at all. */
function volumeOf(minutes: readonly string[], series: Series | undefined): Volume | null {
  if (!series || series.size === 0) return null;
  return minutes.map((at) => series.get(at) ?? null);
}
