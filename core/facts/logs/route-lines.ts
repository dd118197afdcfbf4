import type { Environment } from '../../aws/environment.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { LogScope } from './volumes.ts';
import { logOf } from './execution-group.ts';
import { inSlashes } from './insights-query.ts';
import { lineOf } from './insights-rows.ts';
import { insights } from './insights.ts';

/** So many requests are looked up at most; their ids have to fit into one query. */
const lookUpLimit = 40;

/**
 * The `HTTP Method` lines of requests that failed, for a stage whose access log does not name routes.
 * @returns none where the log's level is not INFO, for then there are no such lines
 */
export async function routeLines(
  environment: Environment,
  target: Target,
  stage: ServedStage,
  lines: readonly LogLine[],
  scope: LogScope,
): Promise<Reading<LogLine[]>> {
  const ids = lines.flatMap(({ text }) => /^\(([\w-]+)\)/.exec(text)?.[1] ?? []);
  const wanted = [...new Set(ids)].slice(0, lookUpLimit);
  const group = logOf(target, stage, 'INFO');
  if (wanted.length === 0 || group === null) return { known: [] };
  const patterns = ['HTTP Method: ', wanted.map(inSlashes).join('|')];
  const rows = await insights(environment, scope, {
    groups: [group],
    patterns,
  });
  return 'gap' in rows ? rows : { known: rows.known.rows.map(lineOf) };
}
