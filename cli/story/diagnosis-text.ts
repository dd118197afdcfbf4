import { causeTitle, sureText } from '../../core/messages/names.ts';
import { probeLines } from '../../core/messages/telling/doubts.ts';
import { failureLines, openFailures } from '../../core/messages/telling/failures.ts';
import { overLines } from '../../core/messages/telling/over.ts';
import { trafficLines } from '../../core/messages/telling/traffic.ts';
import { render, say } from '../../core/messages/render.ts';
import type { Cause } from '../../core/model/cause.ts';
import type { Diagnosis } from '../../core/model/diagnosis.ts';
import { routeName } from '../../core/model/route.ts';
import { colours } from '../colours.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

/** A diagnosis for the terminal: what was found, why it is believed, and what is not known. */
export function diagnosisText(diagnosis: Diagnosis): string[] {
  const { causes, unrelated, notChecked, readInPart, routesHit, over } = diagnosis;
  return [
    say(`story.diagnosis-${diagnosis.verdict}`, {
      share: Math.round(diagnosis.share * 1000) / 10,
      since: diagnosis.since?.slice(11, 16) ?? '-',
    }),
    ...(diagnosis.verdict === 'healthy' ? [] : trafficLines(diagnosis)),
    ...routesHit
      .slice(0, 4)
      .map(({ route, failures }) => say('story.route-hit', { route: routeName(route), failures })),
    ...causes.slice(0, 3).flatMap(causeLines),
    ...(over ? overLines(over) : []),
    ...openFailures(diagnosis)
      .slice(0, 3)
      .flatMap((group) => failureLines(group, diagnosis)),
    ...(unrelated.length > 0
      ? [say('story.unrelated', { causes: unrelated.map(({ check }) => check).join(', ') })]
      : []),
    ...(notChecked.length === 0 ? [say('story.all-checked')] : []),
    ...notChecked
      .slice(0, 4)
      .map(({ check, gap }) =>
        say('story.not-checked', { check, what: gap.what, because: gap.because }),
      ),
    ...readInPart.map(({ because }) => say('story.read-in-part', { because })),
    ...probeLines(diagnosis),
  ];
}

function causeLines(cause: Cause, index: number): string[] {
  return [
    `${index + 1}. ${colours.bold(cause.check)} · ${sureText(cause)}`,
    `   ${causeTitle(cause.check)}: ${oneLine(cause.subject)}`,
    ...cause.evidenceFor.map((evidence) => `   ${colours.green('+')} ${render(evidence)}`),
    ...(cause.evidenceAgainst.length === 0 ? [`   ${say('story.nothing-against')}`] : []),
    ...cause.evidenceAgainst.map((evidence) => `   ${colours.red('−')} ${render(evidence)}`),
  ];
}
