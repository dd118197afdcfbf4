import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../../core/aws/environment.ts';
import type { Journal } from '../../../core/changes/journal.ts';
import { redactEvidence } from '../../../core/model/redaction.ts';
import { say } from '../../../core/messages/render.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { type Diagnosis, diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { InvalidInput } from '../../../core/model/errors.ts';
import { explained, problemsOf } from '../../../core/model/explained.ts';
import { type BaseFacts, baseFactsSchema } from '../../../core/model/facts.ts';
import type { Evidence } from '../../../core/model/finding.ts';
import { type Incident, incidentSchema, type Outcome } from '../../../core/model/incident.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import { type Verification, verificationSchema } from '../../../core/model/verification.ts';
import type * as z from 'zod/mini';
import { writeWhole } from '../files.ts';
import { fileJournal } from './file-journal.ts';

/** What one attempt of a run starts from. */
export interface Attempt {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly plan: Plan;
}

/** One `fix`, kept in a folder of its own: what was found, planned, done and seen, each in a file that is written whole. */
export class Run {
  readonly folder: string;
  #incident: Incident;

  /** @throws InvalidInput where the folder holds no run */
  constructor(folder: string) {
    this.folder = folder;
    this.#incident = this.#read('run.json', incidentSchema);
  }

  /** Begins a run. */
  static begin(folder: string, incident: Incident): Run {
    writeWhole(join(folder, 'run.json'), textOf(incident));
    return new Run(folder);
  }

  get incident(): Incident {
    return this.#incident;
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

  /** Keeps what an attempt starts from, before anything is changed. @returns its number, from 1 */
  add({ evidence, diagnosis, plan }: Attempt): number {
    const number = this.attempts + 1;
    const file = (name: string) => join(this.folder, `attempt-${number}`, name);
    writeWhole(file('evidence.json'), textOf(baseFactsSchema.parse(evidence)));
    writeWhole(file('diagnosis.json'), textOf(diagnosisSchema.parse(diagnosis)));
    // The plan comes last: an attempt that has one has everything.
    writeWhole(file('plan.json'), textOf(plan));
    return number;
  }

  attempt(number: number): Attempt {
    return {
      evidence: this.#read(`attempt-${number}/evidence.json`, baseFactsSchema),
      diagnosis: this.#read(`attempt-${number}/diagnosis.json`, diagnosisSchema),
      plan: this.#read(`attempt-${number}/plan.json`, planSchema),
    };
  }

  journal(number: number): Journal {
    return fileJournal(join(this.folder, `attempt-${number}`, 'journal'));
  }

  /** What was done in an attempt. */
  changes(number: number): Promise<Change[]> {
    const { plan } = this.attempt(number);
    return this.journal(number).list(plan.incidentId, plan.hash);
  }

  verification(number: number): Verification | undefined {
    const name = `attempt-${number}/verification.json`;
    return existsSync(join(this.folder, name)) ? this.#read(name, verificationSchema) : undefined;
  }

  verified(number: number, verification: Verification): void {
    writeWhole(join(this.folder, `attempt-${number}`, 'verification.json'), textOf(verification));
  }

  /** Adds a moment to the timeline. */
  milestone({ clock }: Environment, code: string, args: Evidence['args'] = {}): void {
    const at = clock.now().toISOString();
    const timeline = [...this.#incident.timeline, { at, what: redactEvidence({ code, args }) }];
    this.#keep({ ...this.#incident, timeline });
  }

  /** Says that nothing more will be done. */
  close({ clock }: Environment, outcome: Outcome): void {
    const closedAt = clock.now().toISOString();
    this.#keep({ ...this.#incident, status: 'closed', outcome, closedAt });
  }

  write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeWhole(file, text);
    return file;
  }

  #keep(incident: Incident): void {
    this.#incident = incident;
    writeWhole(join(this.folder, 'run.json'), textOf(incident));
  }

  #read<S extends z.ZodMiniType>(name: string, schema: S): z.infer<S> {
    const file = join(this.folder, name);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(file, 'utf8'));
    } catch (cause) {
      throw new InvalidInput(say('account.no-run', { file }), { cause });
    }
    const parsed = explained(schema, value);
    if (parsed.success) return parsed.data;
    throw new InvalidInput(
      say('account.no-recording', { file, problems: problemsOf(parsed.error) }),
    );
  }
}

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
