import { awsError } from '../define-service.ts';

export interface LogEvent {
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly message: string;
  readonly stream: string;
  /** Counts up within the account; AWS's event id is made of it. */
  readonly number: number;
}

export interface LogGroup {
  readonly name: string;
  readonly creationTime: number;
  retentionInDays?: number;
  /** Absent: `STANDARD`. */
  logGroupClass?: 'INFREQUENT_ACCESS';
  /** By name. */
  streams: Record<string, { creationTime: number }>;
  /** All streams together, by time; events of one moment in the order of their writing. */
  events: LogEvent[];
  /** What others write into the group besides, too much to keep: it is counted and scanned, and matches no query. */
  noise?: Noise;
}

/** A steady stream of lines of which only the size matters. */
export interface Noise {
  readonly bytesPerMinute: number;
  /** Milliseconds since 1970. */
  readonly from: number;
}

/** A row of an Insights result, as the API gives it. */
export type ResultRow = { field: string; value: string }[];

export interface LogsState {
  /** By name. */
  groups: Record<string, LogGroup>;
  /** Insights queries by id. */
  queries: Record<
    string,
    {
      results: ResultRow[];
      matched: number;
      scanned: number;
      /** What the whole query scans. */
      bytes: number;
      /** Milliseconds since 1970. */
      startedAt: number;
      doneAt: number;
      /** Where it was stopped before it was done; milliseconds since 1970. */
      stoppedAt?: number;
    }
  >;
  nextNumber: number;
  /** Seconds until an event can be found. */
  delay: number;
  /** Seconds that a query takes. */
  queryTakes: number;
}

/** @throws ResourceNotFoundException */
export function groupOf(state: LogsState, nameOrArn: string): LogGroup {
  const group = state.groups[nameIn(nameOrArn)];
  if (!group) {
    throw awsError('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  return group;
}

/** The group's name in `arn:aws:logs:region:account:log-group:NAME[:*]`, or the name itself. */
const nameIn = (nameOrArn: string) =>
  nameOrArn.startsWith('arn:') ? (nameOrArn.split(':')[6] ?? '') : nameOrArn;

export const invalid = (message: string) => awsError('InvalidParameterException', message);
