import type {
  GetQueryResultsCommandInput,
  StartQueryCommandInput,
} from '@aws-sdk/client-cloudwatch-logs';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { parseQuery } from './insights/query.ts';
import { run } from './insights/run.ts';
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
    const found = state.delay === 0 ? Infinity : context.now.getTime() - state.delay * 1000;
    const range = { start: startTime * 1000, end: Math.min(endTime * 1000 + 999, found), limit };
    const doneAt = context.now.getTime() + state.queryTakes * 1000;
    state.queries[queryId] = { ...run(parseQuery(queryString), groups, range), doneAt };
    return { queryId };
  },
);

const getQueryResults = operation<GetQueryResultsCommandInput>(
  ['queryId'],
  [],
  (state, { queryId }, { now }) => {
    const { results, matched, scanned, bytes, doneAt } = queryOf(state, queryId);
    if (now.getTime() < doneAt) return { queryLanguage: 'CWLI', status: 'Running', results: [] };
    return {
      queryLanguage: 'CWLI',
      status: 'Complete',
      results,
      statistics: { recordsMatched: matched, recordsScanned: scanned, bytesScanned: bytes },
    };
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
};
