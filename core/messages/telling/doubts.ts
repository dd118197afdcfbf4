import { type Cause, causeKey } from '../../model/cause.ts';
import { type Diagnosis } from '../../model/diagnosis.ts';
import { hindrances } from '../../model/hindrances.generated.ts';
import { causeTitle, confidenceText } from '../names.ts';
import { render, say } from '../render.ts';

/** Checks that a sentence names; the rest is counted. */
const named = 5;

/** What to weigh before acting on a cause: the evidence against it, what was not checked, and the other causes. */
export const doubtLines = (diagnosis: Diagnosis, cause: Cause): string[] => [
  ...cause.evidenceAgainst.map((one) =>
    // What only hides the cause explains nothing, so nothing contradicts it.
    cause.role === 'hides' ? render(one) : say('diagnosis.against-it', { reason: render(one) }),
  ),
  ...diagnosis.causes.filter((other) => causeKey(other) !== causeKey(cause)).map(otherCause),
  ...otherHalf(diagnosis),
  ...notCheckedLines(diagnosis),
  ...readInPartLines(diagnosis),
  ...probeLines(diagnosis),
];

/** Below this share, errors are what every API has. */
const many = 0.05;

/** Errors of the kind that the alarm is not about, where they are many: a fix of the cause leaves them. */
function otherHalf({ symptom, traffic }: Diagnosis): string[] {
  if (traffic === null || symptom === 'no-traffic') return [];
  const { requests, serverErrors, clientErrors } = traffic;
  const halves = [
    { kind: '5xx', count: serverErrors },
    { kind: '4xx', count: clientErrors },
  ];
  return halves
    .filter(({ kind, count }) => kind !== symptom && count > many * requests)
    .map(({ kind, count }) => say('diagnosis.other-half', { kind: kind.toUpperCase(), count }));
}

const otherCause = ({ check, confidence, subject, role, explains }: Cause): string =>
  say(
    role !== 'circumstance' && confidence !== 'possible' && explains > 0
      ? 'diagnosis.other-cause-continues'
      : 'diagnosis.other-cause-may',
    { cause: causeTitle(check), confidence: confidenceText(confidence), subject },
  );

/** The checks that could not be made and may hide another cause, as a sentence; nothing where there are none. */
export function notCheckedLines({ notChecked }: Diagnosis): string[] {
  const open = notChecked.filter(({ check }) => !hindrances.has(check));
  const checks = [...new Set(open.map(({ check }) => check))];
  if (checks.length === 0) return [];
  return [say('diagnosis.checks-open', { count: checks.length, checks: listOf(checks) })];
}

/** What was read in part only, a sentence each. */
export const readInPartLines = ({ readInPart }: Diagnosis): string[] =>
  readInPart.map(({ because }) => say('diagnosis.read-in-part', { because }));

/** What came of testing a method; nothing where none was to be tested. */
export const probeLines = ({ probe }: Diagnosis): string[] => (probe ? [render(probe)] : []);

/** The checks that found nothing, as a sentence; nothing where there are none. */
export const ruledOutLines = ({ ruledOut }: Diagnosis): string[] =>
  ruledOut.length === 0
    ? []
    : [say('diagnosis.ruled-out', { count: ruledOut.length, checks: ruledOut.join(', ') })];

const listOf = (checks: readonly string[]): string =>
  [
    ...checks.slice(0, named).map(causeTitle),
    ...(checks.length > named ? [say('diagnosis.and-more', { count: checks.length - named })] : []),
  ].join('; ');
