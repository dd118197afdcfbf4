import { causeTitle, sureText } from '../../../core/messages/names.ts';
import type { KeysOf } from '../../../core/model/evidence.ts';
import { render, say } from '../../../core/messages/render.ts';
import { probeLines, ruledOutLines } from '../../../core/messages/telling/doubts.ts';
import { failureLines, openFailures } from '../../../core/messages/telling/failures.ts';
import { overLines } from '../../../core/messages/telling/over.ts';
import { trafficLines } from '../../../core/messages/telling/traffic.ts';
import type { FailureGroup } from '../../../core/model/failure-group.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import { routeName } from '../../../core/model/route.ts';
import { colours } from '../../colours.ts';
import { wrapped } from '../../story/wrap.ts';
import { isIdle } from '../../../core/engine/on-demand.ts';
import type { Investigation } from '../../../core/engine/judge-again.ts';
import { unreadOf } from '../unread.ts';
import { oneLine } from '../../../core/messages/untrusted.ts';

/** Causes and routes that a terminal shows; the rest is in the JSON and the report. */
const shown = 4;

/** A diagnosis that a person asked for, readable at 80 columns. */
export function examinationText(examination: Investigation): string {
  const { diagnosis, facts } = examination;
  const { target, window } = facts;
  const { causes, unrelated, recentChanges, verdict, over } = diagnosis;
  const routesHit = verdict === 'healthy' ? [] : diagnosis.routesHit;
  const title = oneLine(`${target.apiName}/${target.stage}`);
  const lines = [
    `${colours.bold(title)} ${colours.dim(oneLine(`${target.apiId} · ${target.region} · ${target.account}`))}`,
    verdictText(
      diagnosis,
      isIdle(facts) ? 'idle' : 'gap' in facts.metrics ? 'unseen' : null,
      window,
    ),
    ...(verdict === 'healthy' ? [] : trafficLines(diagnosis)),
    ...routesHit
      .slice(0, shown)
      .map(({ route, failures }) =>
        say('account.route-hit', { route: routeName(route), failures }),
      ),
    ...causes.slice(0, shown).flatMap((cause, index) => ['', ...causeText(cause, `${index + 1}.`)]),
    ...section('over', over ? overLines(over).map((line) => `· ${line}`) : []),
    ...section('failures', openFailures(diagnosis).slice(0, shown).flatMap(groupText(diagnosis))),
    ...section(
      'ruled-out',
      causes.length === 0 && verdict !== 'healthy' ? ruledOutLines(diagnosis) : [],
    ),
    ...section(
      'unrelated',
      unrelated.flatMap((cause) => causeText(cause, '·')),
    ),
    ...section(
      'changes',
      recentChanges
        .slice(0, shown)
        .map(({ at, what }) => `· ${oneLine(at.slice(11, 16))} ${render(what)}`),
    ),
    ...section(
      'probe',
      probeLines(diagnosis).map((line) => `· ${line}`),
    ),
    ...section('unread', unreadOf(examination).flatMap(unreadText)),
  ];
  return lines.map((line) => (line === '' ? '' : wrapped(line))).join('\n');
}

function verdictText(
  { verdict, symptom, share, since, requests }: Diagnosis,
  blind: 'idle' | 'unseen' | null,
  window: { readonly start: string; readonly end: string },
): string {
  const colour = {
    'cause-found': colours.red,
    'cause-hidden': colours.red,
    'partly-explained': colours.red,
    'no-cause': colours.red,
    unknown: colours.yellow,
  };
  const seen = blind ?? (since === null ? 'fading' : symptom);
  const span = { requests, from: clock(window.start), to: clock(window.end) };
  const text =
    verdict === 'healthy' || verdict === 'over' || verdict === 'unknown'
      ? say(`account.verdict-${blind === 'idle' ? 'idle' : verdict}`, span)
      : `${say(`account.verdict-${verdict}`)} ${say(`account.seen-${seen}`, {
          share: Math.round(share * 1000) / 10,
          since: since === null ? '-' : clock(since),
          requests,
        })}`;
  return verdict === 'healthy' || verdict === 'over' ? colours.green(text) : colour[verdict](text);
}

const clock = (iso: string): string => `${iso.slice(11, 16)} UTC`;

const groupText = (diagnosis: Diagnosis) => (group: FailureGroup) => {
  const [first = '', ...more] = failureLines(group, diagnosis);
  return [`· ${first}`, ...more.map((line) => `   ${line}`)];
};

function causeText(cause: Cause, mark: string): string[] {
  return [
    `${mark} ${colours.bold(causeTitle(cause.check))} ${colours.dim(`· ${cause.check}, ${sureText(cause)}`)}`,
    `   ${oneLine(cause.subject)}`,
    ...cause.evidenceFor.map((evidence) => `   ${colours.green('+')} ${render(evidence)}`),
    ...cause.evidenceAgainst.map((evidence) => `   ${colours.red('−')} ${render(evidence)}`),
  ];
}

const section = (name: KeysOf<'account.heading-'>, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', colours.bold(say(`account.heading-${name}`)), ...lines];

const unreadText = ({ call, because, allow, checks }: ReturnType<typeof unreadOf>[number]) => [
  `· ${oneLine(call)}: ${allow.length > 0 ? say('account.allow', { actions: allow.join(', ') }) : oneLine(because)}`,
  ...(checks.length > 0 ? [`   ${say('account.not-judged', { checks: checks.join(', ') })}`] : []),
];
