import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Environment } from '../../../core/aws/environment.ts';
import type { Journal } from '../../../core/changes/journal.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { type Diagnosis, diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { type BaseFacts, baseFactsSchema } from '../../../core/model/facts.ts';
import { type Incident, incidentSchema } from '../../../core/model/incident.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import { redactAll } from '../../../core/model/redaction.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import type { AttemptRef, Documents, IncidentRecord, Store } from '../../../core/store/store.ts';
import { isOwnFolder, namesIn, readDocument } from '../disk/read.ts';
import { Unusable } from '../disk/unusable.ts';
import { writeWhole } from '../disk/write.ts';
import { fileDocuments, jsonText } from './file-documents.ts';
import { changeAt, entriesIn, fileJournal } from './file-journal.ts';
import { fileRecord } from './file-record.ts';
import { mustBelong, mustBeOfPlan } from './genuine.ts';

/** What one attempt of a run starts from. */
export interface Attempt {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly plan: Plan;
}

/**
 * One `fix`, kept in a folder of its own: what was found, planned, done and seen. What is read of it was written by the command
 * line, and fits together: everything else is thrown as Unusable.
 */
export class Run implements Pick<Store, 'documents' | 'journal'> {
  readonly folder: string;
  readonly documents: Documents;
  readonly journal: Journal;

  private constructor(folder: string) {
    this.folder = folder;
    this.documents = fileDocuments(folder);
    this.journal = {
      list: async (_id, hash) => this.changes(await this.#attemptOf(hash)),
      add: async (change) => (await this.#journalOf(change)).add(change),
      advance: async (from, to) => (await this.#journalOf(from)).advance(from, to),
    };
  }

  /** Begins a run. */
  static begin(folder: string, incident: Incident): Run {
    writeWhole(join(folder, recordName), jsonText(redactAll(incident)));
    return new Run(folder);
  }

  /** The run in a folder; undefined where the folder holds none. @throws Unusable where it holds a damaged one */
  static in(folder: string): Run | undefined {
    if (!namesIn(folder).some((name) => isPart.test(name))) return undefined;
    const run = new Run(folder);
    if (run.incident.id === basename(folder)) return run;
    throw new Unusable(join(folder, recordName), 'other-run');
  }

  get incident(): Incident {
    return readDocument(join(this.folder, recordName), incidentSchema);
  }

  /** How many attempts have a plan, or a journal. */
  get attempts(): number {
    return attemptsIn(this.folder);
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

  /** The plan of an attempt, as it was agreed to. */
  async plan(attempt: number): Promise<Plan> {
    const { incident } = this;
    const plan = await this.documents.get(documentKeys.plan(incident.id, attempt), planSchema);
    mustBelong(plan, incident, join(attemptFolder(this.folder, attempt), planName));
    return plan;
  }

  /** What was done in an attempt. */
  async changes(attempt: number): Promise<Change[]> {
    const plan = await this.plan(attempt);
    const folder = journalFolder(this.folder, attempt);
    const changes = entriesIn(folder).map((place) => changeAt(folder, place));
    mustBeOfPlan(changes, plan, folder);
    return changes;
  }

  /** What was done in all attempts, in order. */
  async allChanges(): Promise<Change[]> {
    const numbers = Array.from({ length: this.attempts }, (_, index) => index + 1);
    return (await Promise.all(numbers.map((number) => this.changes(number)))).flat();
  }

  /** The journal of a plan is beside it. */
  async #journalOf({ planHash }: Change): Promise<Journal> {
    return fileJournal(journalFolder(this.folder, await this.#attemptOf(planHash)));
  }

  async #attemptOf(planHash: string): Promise<number> {
    for (let attempt = this.attempts; attempt > 0; attempt -= 1) {
      // oxlint-disable-next-line no-await-in-loop -- the attempt that has the plan ends the search
      const { hash } = await this.plan(attempt);
      if (hash === planHash) return attempt;
    }
    throw new Error(`No attempt in ${this.folder} has the plan ${planHash}.`);
  }
}

const recordName = 'run.json';
const planName = 'plan.json';
/** A folder that has none of these was begun and holds nothing yet. */
const isPart = /^(?:run\.json|attempt-\d+)$/;

const attemptFolder = (folder: string, attempt: number): string =>
  join(folder, `attempt-${attempt}`);

/** Where the journal of an attempt is. */
export const journalFolder = (folder: string, attempt: number): string =>
  join(attemptFolder(folder, attempt), 'journal');

/** The number of the last attempt in the folder of a run that has a plan or a journal; 0 where none has. */
export function attemptsIn(folder: string): number {
  const numbers = namesIn(folder).flatMap((name) => {
    if (!/^attempt-\d+$/.test(name)) return [];
    const within = join(folder, name);
    if (!isOwnFolder(within)) return [];
    const begun = [planName, 'journal'].some((part) => existsSync(join(within, part)));
    return begun ? Number(name.slice('attempt-'.length)) : [];
  });
  return Math.max(0, ...numbers);
}
