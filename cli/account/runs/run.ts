import { redactAll } from '../../../core/model/redaction.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../../core/aws/environment.ts';
import type { Journal } from '../../../core/changes/journal.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { type Diagnosis, diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { type BaseFacts, baseFactsSchema } from '../../../core/model/facts.ts';
import { type Incident, incidentSchema } from '../../../core/model/incident.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import type { AttemptRef, Documents, IncidentRecord, Store } from '../../../core/store/store.ts';
import { writeWhole } from '../files.ts';
import { fileDocuments, jsonText, readDocument } from './file-documents.ts';
import { fileJournal } from './file-journal.ts';
import { fileRecord } from './file-record.ts';

/** What one attempt of a run starts from. */
interface Attempt {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly plan: Plan;
}

/** One `fix`, kept in a folder of its own: what was found, planned, done and seen. */
export class Run implements Pick<Store, 'documents' | 'journal'> {
  readonly folder: string;
  readonly documents: Documents;
  readonly journal: Journal;

  private constructor(folder: string) {
    this.folder = folder;
    this.documents = fileDocuments(folder);
    this.journal = {
      list: async (id, hash) => (await this.#journalOf(hash)).list(id, hash),
      add: async (change) => (await this.#journalOf(change.planHash)).add(change),
      advance: async (from, to) => (await this.#journalOf(from.planHash)).advance(from, to),
    };
  }

  /** Begins a run. */
  static begin(folder: string, incident: Incident): Run {
    writeWhole(join(folder, recordName), jsonText(redactAll(incident)));
    return new Run(folder);
  }

  /** The run in a folder; undefined where the folder holds none. @throws InvalidInput where it holds a broken one */
  static in(folder: string): Run | undefined {
    if (!existsSync(join(folder, recordName))) return undefined;
    const run = new Run(folder);
    void run.incident;
    return run;
  }

  get incident(): Incident {
    return readDocument(join(this.folder, recordName), incidentSchema);
  }

  /** How many attempts have a plan. */
  get attempts(): number {
    const numbers = readdirSync(this.folder).flatMap((name) =>
      /^attempt-\d+$/.test(name) && existsSync(join(this.folder, name, 'plan.json'))
        ? Number(name.slice('attempt-'.length))
        : [],
    );
    return Math.max(0, ...numbers);
  }

  record({ clock }: Environment): IncidentRecord {
    return fileRecord(join(this.folder, recordName), clock);
  }

  /** An attempt as {@link Store}s name it. */
  ref(attempt: number): AttemptRef {
    return { incidentId: this.incident.id, attempt };
  }

  /** Keeps what an attempt starts from, before anything is changed. @returns its number, from 1 */
  async add({ evidence, diagnosis, plan }: Attempt): Promise<number> {
    const attempt = this.attempts + 1;
    const { id } = this.incident;
    await this.documents.put(documentKeys.evidence(id, attempt), baseFactsSchema, evidence);
    await this.documents.put(documentKeys.diagnosis(id, attempt), diagnosisSchema, diagnosis);
    // The plan comes last: an attempt that has one has everything.
    await this.documents.put(documentKeys.plan(id, attempt), planSchema, plan);
    return attempt;
  }

  plan(attempt: number): Promise<Plan> {
    return this.documents.get(documentKeys.plan(this.incident.id, attempt), planSchema);
  }

  /** What was done in an attempt. */
  async changes(attempt: number): Promise<Change[]> {
    const { incidentId, hash } = await this.plan(attempt);
    return this.journal.list(incidentId, hash);
  }

  /** The journal of a plan is beside it. */
  async #journalOf(planHash: string): Promise<Journal> {
    for (let attempt = this.attempts; attempt > 0; attempt -= 1) {
      // oxlint-disable-next-line no-await-in-loop -- the attempt that has the plan ends the search
      const { hash } = await this.plan(attempt);
      if (hash === planHash) return fileJournal(join(this.folder, `attempt-${attempt}`, 'journal'));
    }
    throw new Error(`No attempt in ${this.folder} has the plan ${planHash}.`);
  }
}

const recordName = 'run.json';
