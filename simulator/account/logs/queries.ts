import type {
  GetQueryResultsCommandInput,
  StartQueryCommandInput,
  StopQueryCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { parseQuery } from './insights/query.ts';
import { run } from './insights/run.ts';
import { scannedBy } from './progress.ts';
import { groupOf, invalid, type LogsState } from './state.ts';

const operation = operationsOn<LogsState>();

/** A query is run when it is started, and shows nothing before it is done. */
const startQuery = operation<StartQueryCommandInput>(
  ['startTime', 'endTime', 'queryString'],
  ['logGroupName', 'logGroupNames', 'logGroupIdentifiers', 'limit', 'queryLanguage'],
  (state, input, context) => {
    const { queryLanguage = 'CWLI', queryString, startTime, endTime, limit } = input;
    if (queryLanguage !== 'CWLI') {
      throw awsError(
        'SimulatorLacksParameter',
        `The simulator does not support ${queryLanguage}.`,
        501,
      );
    }
    const names =
      input.logGroupIdentifiers ??
      input.logGroupNames ??
      (input.logGroupName === undefined ? [] : [input.logGroupName]);
    if (names.length === 0) throw invalid('A query needs at least one log group.');
    if (startTime > endTime) throw invalid('The end of the time range is before its start.');
    const groups = names.map((name) => {
      const group = groupOf(state, name);
      return { group, log: `${context.accountId}:${group.name}` };
    });
    const queryId = context.newUuid();
    // Times are given in seconds; the end's own second is included.
    const startedAt = context.now.getTime();
    const found = state.delay === 0 ? Infinity : startedAt - state.delay * 1000;
    const range = {
      start: startTime * 1000,
      end: Math.min(endTime * 1000 + 999, found),
      limit,
      now: startedAt,
    };
    const doneAt = startedAt + state.queryTakes * 1000;
    const outcome = run(parseQuery(queryString), groups, range);
    state.queries[queryId] = { ...outcome, startedAt, doneAt };
    return { queryId };
  },
);

const getQueryResults = operation<GetQueryResultsCommandInput>(
  ['queryId'],
  [],
  (state, { queryId }, { now }) => {
    const query = queryOf(state, queryId);
    const { results, matched, scanned, doneAt, stoppedAt } = query;
    const bytes = scannedBy(query, now.getTime());
    if (now.getTime() < doneAt || stoppedAt !== undefined) {
      const status = stoppedAt === undefined ? 'Running' : 'Cancelled';
      const statistics = { recordsMatched: 0, recordsScanned: 0, bytesScanned: bytes };
      return { queryLanguage: 'CWLI', status, results: [], statistics };
    }
    return {
      queryLanguage: 'CWLI',
      status: 'Complete',
      results,
      statistics: { recordsMatched: matched, recordsScanned: scanned, bytesScanned: bytes },
    };
  },
);

const stopQuery = operation<StopQueryCommandInput>(
  ['queryId'],
  [],
  (state, { queryId }, { now }) => {
    const query = queryOf(state, queryId);
    if (now.getTime() >= query.doneAt || query.stoppedAt !== undefined) {
      throw invalid(`Query ${queryId} is not running.`);
    }
    query.stoppedAt = now.getTime();
    return { success: true };
  },
);

function queryOf(state: LogsState, id: string): LogsState['queries'][string] {
  const query = state.queries[id];
  if (!query) throw awsError('ResourceNotFoundException', `Query ${id} does not exist.`);
  return query;
}

export const queryOperations = {
  StartQuery: startQuery,
  GetQueryResults: getQueryResults,
  StopQuery: stopQuery,
};
