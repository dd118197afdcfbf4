import { renderRule } from '../../core/messages/rules.ts';
import { say } from '../../core/messages/render.ts';
import type { Readiness, Telemetry } from '../../core/model/audit/telemetry.ts';
import { colours } from '../colours.ts';
import { wrapped } from '../story/wrap.ts';

/** What could be diagnosed if the stage failed now. */
export function telemetryText({ checks, hampered, blurred }: Telemetry): string[] {
  const of = (ready: Readiness['ready']) => hampered.filter((one) => one.ready === ready);
  return [
    '',
    colours.bold(say('audit.heading-telemetry')),
    wrapped(say('audit.able', { able: checks - hampered.length, checks }), 2),
    ...(['impossible', 'weak'] as const).flatMap((ready) => grouped(ready, of(ready))),
    ...blurred.map(({ symptom, checks: alike }) =>
      wrapped(`· ${say('audit.blurred', { symptom, checks: alike.join(', ') })}`, 2),
    ),
    ...rulesThatHelp(hampered),
  ];
}

/** Checks that lack the same are listed together. */
function grouped(ready: Readiness['ready'], found: readonly Readiness[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { check, reasons } of found) {
    const why = reasons.map((reason) => renderRule(reason)).join(' ');
    groups.set(why, [...(groups.get(why) ?? []), check]);
  }
  const colour = ready === 'impossible' ? colours.red : colours.yellow;
  return [...groups].map(([why, checks]) =>
    wrapped(`· ${colour(say(`audit.${ready}`))} ${checks.join(', ')}. ${why}`, 2),
  );
}

function rulesThatHelp(hampered: readonly Readiness[]): string[] {
  const rules = new Set(hampered.flatMap((one) => one.rules));
  return rules.size === 0 ? [] : [wrapped(say('audit.helps', { rules: [...rules].join(', ') }), 2)];
}
