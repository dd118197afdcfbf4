import type { Environment } from '../../../core/aws/environment.ts';
import { type Incident, incidentSchema } from '../../../core/model/incident.ts';
import { type ArgumentsOf, type EvidenceCode, evidence } from '../../../core/model/evidence.ts';
import { redactEvidence } from '../../../core/model/redaction.ts';
import type { IncidentRecord } from '../../../core/store/store.ts';
import { writeWhole } from '../disk/write.ts';
import { readDocument } from '../disk/read.ts';
import { jsonText } from './file-documents.ts';

/** The record of one run in a file. */
export function fileRecord(file: string, clock: Environment['clock']): IncidentRecord {
  const read = (): Incident => readDocument(file, incidentSchema);
  return {
    get: async () => read(),
    async milestone<C extends EvidenceCode>(_: string, code: C, ...args: ArgumentsOf<C>) {
      const incident = read();
      const at = clock.now().toISOString();
      const timeline = [
        ...incident.timeline,
        { at, what: redactEvidence(evidence(code, ...args)) },
      ];
      writeWhole(file, jsonText({ ...incident, timeline }));
    },
    async close(_incidentId, outcome) {
      const incident = read();
      if (incident.status === 'closed') return false;
      const closedAt = clock.now().toISOString();
      writeWhole(file, jsonText({ ...incident, status: 'closed', outcome, closedAt }));
      return true;
    },
  };
}
