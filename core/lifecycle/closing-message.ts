import type { Environment } from '../aws/environment.ts';
import { catalogueOf, say, render } from '../messages/render.ts';
import type { Outcome } from '../model/incident.ts';
import { redactEvidence } from '../model/redaction.ts';
import type { Report } from '../model/report.ts';
import { objectLink } from '../notify/console.ts';
import { whatHappened } from '../notify/what-happened.ts';

/**
 * The message that tells people how an incident ended.
 * @param key the key of the HTML report
 */
export function farewell(
  { settings }: Environment,
  { incident, attempts, reasons }: Report,
  outcome: Outcome,
  key: string,
) {
  const { target } = incident;
  const api = `${target.apiName}/${target.stage}`;
  const last = attempts.at(-1);
  const cause = last?.diagnosis.causes[0];
  const title = cause && (catalogueOf().checks[cause.check]?.title ?? cause.check);
  const unsettled = attempts
    .flatMap(({ changes }) => changes)
    .filter(({ status }) => status === 'applied' || status === 'intended');
  return {
    subject: say(`incident.subject-${outcome}`, { api }),
    lines: [
      whatHappened(incident),
      say(`incident.closed-${outcome}`),
      ...reasons.map((reason) => `- ${render(redactEvidence(reason))}`),
      ...(title
        ? [
            '',
            say('incident.heading-cause'),
            `${title}: ${cause.subject}`,
            ...cause.evidenceFor.map((one) => `- ${render(redactEvidence(one))}`),
          ]
        : []),
      ...(outcome === 'escalated' && cause
        ? ['', catalogueOf().checks[cause.check]?.advice ?? '']
        : []),
      ...(outcome === 'escalated' && unsettled.length > 0
        ? ['', say('incident.still-applied', { changes: unsettled.length })]
        : []),
      '',
      say('incident.report-at'),
      objectLink(target.region, settings.bucket, key),
    ],
  };
}
