import Table from 'cli-table3';
import { cdkOf, renderRule, ruleTexts } from '../../core/messages/rules.ts';
import { say } from '../../core/messages/render.ts';
import type { Audit } from '../../core/model/audit.ts';
import type { RuleResult, Severity, Violation } from '../../core/model/audit/rule-result.ts';
import type { Target } from '../../core/model/target.ts';
import { colours } from '../colours.ts';
import { wrapped } from '../story/wrap.ts';
import { plain } from '../table.ts';
import { fixCommands } from './fixes.ts';
import { bySeverity, has } from './outcome.ts';
import { telemetryText } from './telemetry-text.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

const inColour: Readonly<Record<Severity, (text: string) => string>> = {
  high: colours.red,
  medium: colours.yellow,
  low: colours.dim,
};

/** The audit of one stage, readable at 80 columns. @param details whether each violation is explained, with its fix */
export function auditText(audit: Audit, details: boolean): string {
  const { target, results } = audit;
  const title = oneLine(`${target.apiName}/${target.stage}`);
  const open = results
    .filter((result) => has(result, 'violation') || has(result, 'unknown'))
    .toSorted(bySeverity);
  const lines = [
    `${colours.bold(title)} ${colours.dim(oneLine(`${target.apiId} · ${target.region} · ${target.account}`))}`,
    ...scoreText(audit),
    ...(open.length > 0 ? ['', tableOf(open)] : []),
    '',
    ...countsText(results),
    ...(details
      ? open.filter((one) => has(one, 'violation')).flatMap((one) => detailsOf(one, target))
      : []),
    ...unknownText(results),
    ...telemetryText(audit.telemetry),
  ];
  return lines.join('\n');
}

function scoreText({ score, apiClass }: Audit): string[] {
  const { proven, possible, certainty } = score;
  const colour = proven >= 90 ? colours.green : proven >= 60 ? colours.yellow : colours.red;
  const how = apiClass.name === null ? 'none' : apiClass.given ? 'given' : 'inferred';
  return [
    colour(say('audit.score', { proven, possible, certainty })),
    wrapped(say(`audit.class-${how}`, { class: apiClass.name ?? '' })),
  ];
}

function tableOf(open: readonly RuleResult[]): string {
  const table = new Table({ ...plain, colWidths: [9, 34, 36], wordWrap: true });
  for (const result of open) {
    const { rule, severity, verdicts } = result;
    const broken = verdicts.filter(({ verdict }) => verdict === 'violation').length;
    const mark = broken > 0 ? inColour[severity](severity) : colours.dim(severity);
    const outcome =
      broken > 0 ? say('audit.broken', { broken, of: verdicts.length }) : say('audit.unknown');
    table.push([mark, rule, [ruleTexts(rule).title, colours.dim(outcome)].join(' ').trim()]);
  }
  // cli-table3 pads the last column too.
  return table.toString().replaceAll(/[ ]+$/gm, '');
}

function countsText(results: readonly RuleResult[]): string[] {
  const kept = results.filter(
    ({ verdicts }) => verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'pass'),
  );
  const notFor = results.filter(({ notFor: kind }) => kind !== undefined);
  const idle = results.filter(
    ({ verdicts, notFor: kind }) => verdicts.length === 0 && kind === undefined,
  );
  const list = (code: 'audit.kept' | 'audit.idle', of: readonly RuleResult[]) =>
    of.length === 0 ? [] : [wrapped(say(code, { rules: of.map(({ rule }) => rule).join(', ') }))];
  const kind = notFor[0]?.notFor;
  return [
    ...list('audit.kept', kept),
    ...list('audit.idle', idle),
    ...(kind === undefined
      ? []
      : [
          wrapped(say('audit.not-for', { kind, rules: notFor.map(({ rule }) => rule).join(', ') })),
        ]),
  ];
}

/** One rule that is broken: why it matters, by what, and what fixes it. Commands stay whole, so that they can be copied. */
function detailsOf({ rule, severity, verdicts }: RuleResult, target: Target): string[] {
  const { title, why } = ruleTexts(rule);
  const violations = verdicts.filter((one) => one.verdict === 'violation');
  return [
    '',
    wrapped(`${inColour[severity](`[${severity}]`)} ${colours.bold(title)} ${colours.dim(rule)}`),
    wrapped(why, 2),
    ...violations.flatMap((violation) => violationText(violation, target)),
    `  ${say('audit.cdk')}`,
    ...cdkOf(rule, target.apiKind)
      .split('\n')
      .map((line) => `    ${colours.dim(line)}`),
  ];
}

function violationText(violation: Violation, target: Target): string[] {
  const { commands, undo } = fixCommands(violation, target);
  return [
    ...violation.evidence.map((one) => wrapped(`· ${renderRule(one)}`, 2)),
    ...(commands.length > 0 ? [`  ${say('audit.fix')}`] : [`  ${say('audit.no-fix')}`]),
    ...commands.map((command) => `    ${colours.green(command)}`),
    ...(undo.length > 0 ? [`  ${say('audit.undo')}`] : []),
    ...undo.map((command) => `    ${colours.dim(command)}`),
  ];
}

function unknownText(results: readonly RuleResult[]): string[] {
  const unknowns = results.flatMap(({ rule, verdicts }) =>
    verdicts.flatMap((one) => (one.verdict === 'unknown' ? [{ rule, ...one }] : [])),
  );
  if (unknowns.length === 0) return [];
  const lines = unknowns.map(({ rule, subject, gap }) =>
    wrapped(
      `· ${rule}${subject === undefined ? '' : ` (${oneLine(subject)})`}: ${oneLine(gap.what)}: ${
        gap.allow === undefined
          ? oneLine(gap.because)
          : say('account.allow', { actions: gap.allow })
      }`,
      2,
    ),
  );
  return ['', colours.bold(say('audit.heading-unknown')), ...new Set(lines)];
}
