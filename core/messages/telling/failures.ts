import type { KeysOf } from '../../model/evidence.ts';
import type { Diagnosis } from '../../model/diagnosis.ts';
import type { FailureGroup } from '../../model/failure-group.ts';
import { routeName } from '../../model/route.ts';
import { causeTitle } from '../names.ts';
import { say } from '../render.ts';
import { secondText } from './times.ts';
import { routesText } from './traffic.ts';

/** Of the sample, and of all requests, what is too little to speak of beside a cause. */
const negligible = 0.05;

/**
 * The failed requests that the diagnosis leaves open: all of them where it names no cause, else what its causes do not explain.
 * Errors of the kind that the alarm is not about count only where the metrics show that they are many.
 */
export function openFailures(diagnosis: Diagnosis): FailureGroup[] {
  const { verdict, failureGroups } = diagnosis;
  if (verdict === 'healthy') return [];
  const total = failureGroups.reduce((sum, { count }) => sum + count, 0);
  return failureGroups
    .filter((group) => !isBackground(group, diagnosis))
    .filter(({ unexplained }) => verdict !== 'cause-found' || unexplained >= negligible * total)
    .filter(({ unexplained }) => unexplained > 0);
}

/** A few errors of the other kind, as every API has them. */
function isBackground({ status }: FailureGroup, { symptom, traffic }: Diagnosis): boolean {
  const kind = status === null ? null : Math.floor(status / 100);
  if (kind === null || traffic === null) return false;
  if (kind === 4 && symptom !== '4xx') return traffic.clientErrors < negligible * traffic.requests;
  return kind === 5 && symptom === '4xx' && traffic.serverErrors < negligible * traffic.requests;
}

/** What a group of failed requests has in common, and what the log makes of it. */
export function failureLines(group: FailureGroup, diagnosis: Diagnosis): string[] {
  const { line, status, count, unexplained, routes, first, last } = group;
  const text = say('diagnosis.group', {
    count,
    status: status === null ? 'none' : String(status),
    routes:
      routes.length > 1 ? routesText(routes) : routes[0] ? routeName(routes[0].route) : 'none',
    first: first === null ? 'none' : secondText(first),
    last: last === null ? 'none' : secondText(last),
    line: line === null ? say('diagnosis.group-silent') : say('diagnosis.group-line', { line }),
  });
  return [
    unexplained < count ? `${text} ${say('diagnosis.group-part', { unexplained })}` : text,
    ...namedLines(group, diagnosis),
  ];
}

/** What `classify` makes of the lines, apart from the causes that the diagnosis names itself. */
export function namedLines({ causes }: FailureGroup, diagnosis: Diagnosis): string[] {
  const left = causes.filter((id) => !holds(diagnosis.causes, id));
  const beside = left.filter((id) => holds(diagnosis.unrelated, id));
  const checked = left.filter((id) => diagnosis.ruledOut.includes(id));
  const open = left.filter((id) => ![...beside, ...checked].includes(id));
  return [
    ...named('found', beside),
    ...(beside.length > 0 ? [] : named('not-checked', open)),
    ...named('ruled-out', checked),
  ];
}

const holds = (causes: Diagnosis['causes'], id: string): boolean =>
  causes.some(({ check }) => check === id);

const named = (how: KeysOf<'diagnosis.named-'>, ids: readonly string[]): string[] =>
  ids.length === 0
    ? []
    : [say(`diagnosis.named-${how}`, { causes: ids.map(causeTitle).join('; ') })];
