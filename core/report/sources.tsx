import { say } from '../messages/render.ts';
import type { Report } from '../model/report.ts';
import { objectKey, documentKeys } from '../store/document-keys.ts';

/** Where the documents lie that the report is made from. */
export const Sources = ({ report: { incident, attempts } }: { report: Report }) => (
  <section>
    <h2>{say('report.sources')}</h2>
    <p>{say('report.sources-note')}</p>
    <ul>
      {attempts.map(({ number: attempt }) => (
        <li>
          <code>{objectKey(documentKeys.evidence(incident.id, attempt))}</code>,{' '}
          <code>{objectKey(documentKeys.signals(incident.id, attempt))}</code>,{' '}
          <code>{objectKey(documentKeys.diagnosis(incident.id, attempt))}</code>
        </li>
      ))}
      {incident.executionArn !== undefined && (
        <li>
          <code>{incident.executionArn}</code>
        </li>
      )}
    </ul>
  </section>
);
