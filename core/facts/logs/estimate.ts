import type { Symptom } from '../../model/alarm.ts';
import type { Minute } from '../../model/facts/metrics.ts';
import type { ScanEstimate } from '../../model/query-cost.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { Window } from '../window.ts';
import { tellsRequests } from './access.ts';
import type { SearchedGroups } from './groups.ts';
import type { VolumeReader } from './volumes.ts';

/** Lines that a failed request leaves in the execution log, about. */
const linesEach = 3;
/** The newest lines that are read, and the requests among them that are enough; see execution.ts and alarm-lines.ts. */
const newestLines = 400;
const enough = 20;
/** Functions that are searched whatever fails; of more than these only those of failing methods are. */
const fewFunctions = 8;

/** What the queries of a diagnosis depend on. */
interface Diagnosed {
  readonly groups: SearchedGroups;
  readonly served: ServedStage;
  readonly symptom: Symptom;
  readonly minutes: readonly Minute[];
}

/** What the log queries until the diagnosis will scan: every group once, and the execution log again for what the first look leaves open. */
export function estimateScan(
  { groups, served, symptom, minutes }: Diagnosed,
  volumes: VolumeReader,
  window: Window,
): ScanEstimate {
  const { execution, access, functions } = groups;
  const sizes = (names: readonly string[]) =>
    names.map((name) => volumes.sizeOfGroup(name, window)?.expected ?? null);
  const stage = sizes([
    ...(execution === null ? [] : repeated(execution, 1 + further(served, symptom, minutes))),
    ...(access === null ? [] : [access]),
  ]);
  const behind = sizes(functions);
  const share = Math.min(1, fewFunctions / Math.max(1, functions.length));
  return {
    bytes: Math.round(sum(stage) + sum(behind) * share),
    unknown: new Set(
      [execution, access, ...functions].filter(
        (name) => name !== null && volumes.sizeOfGroup(name, window) === null,
      ),
    ).size,
  };
}

const repeated = (name: string, times: number): string[] =>
  Array.from({ length: times }, () => name);

const sum = (sizes: readonly (number | null)[]): number =>
  sizes.reduce<number>((total, bytes) => total + (bytes ?? 0), 0);

/** How often the execution log is searched again: for requests that others crowd out, or for the routes of those it shows. */
function further(
  { stage, loggingLevels }: ServedStage,
  symptom: Symptom,
  minutes: readonly Minute[],
): number {
  const server = minutes.reduce((total, one) => total + one.serverErrors, 0);
  const client = minutes.reduce((total, one) => total + one.clientErrors, 0);
  const failed = server + client;
  if (failed === 0) return 0;
  const told = tellsRequests(stage);
  const alarmed = symptom === '5xx' ? server : client;
  const seen = (alarmed / failed) * (newestLines / linesEach);
  const isCrowded = failed * linesEach > newestLines && alarmed > 0 && seen < enough;
  if (isCrowded && (symptom === '5xx' || symptom === '4xx')) return told ? 1 : 2;
  return !told && loggingLevels.includes('INFO') ? 1 : 0;
}
