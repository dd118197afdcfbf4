import type * as z from 'zod/mini';
import type { Journal } from '../changes/journal.ts';
import type { ArgumentsOf, EvidenceCode } from '../model/evidence.ts';
import type { Incident, Outcome } from '../model/incident.ts';

/** Which incident, and which try at it. */
export interface AttemptRef {
  readonly incidentId: string;
  /** From 1. */
  readonly attempt: number;
}

/** What names a document: of one attempt, or of the whole incident. */
export interface DocumentKey {
  readonly incidentId: string;
  readonly attempt?: number;
  readonly name: string;
}

/** The documents of incidents, checked against their schema on the way in and out. */
export interface Documents {
  /** Writes a document without its secrets. @returns where it is */
  put<S extends z.ZodMiniType>(key: DocumentKey, schema: S, value: z.input<S>): Promise<string>;
  /** @throws DocumentNotFound; InvalidInput where the stored document is not of this schema */
  get<S extends z.ZodMiniType>(key: DocumentKey, schema: S): Promise<z.infer<S>>;
  /** The document, or undefined where there is none. @throws InvalidInput */
  find<S extends z.ZodMiniType>(key: DocumentKey, schema: S): Promise<z.infer<S> | undefined>;
  /** Writes a text as it is. @returns where it is */
  write(key: DocumentKey, text: string, mediaType: string): Promise<string>;
}

/** The records of incidents: what each is about, its timeline and how it ended. */
export interface IncidentRecord {
  /** @throws DocumentNotFound */
  get(incidentId: string): Promise<Incident>;
  /** Adds a moment to the timeline. */
  milestone<C extends EvidenceCode>(
    incidentId: string,
    code: C,
    ...args: ArgumentsOf<C>
  ): Promise<void>;
  /** Closes it. @returns false where it was closed before: it keeps its outcome */
  close(incidentId: string, outcome: Outcome): Promise<boolean>;
}

/**
 * Where an incident is kept. Deployed: S3 ({@link documents}) and DynamoDB ({@link record}, and the journal); on a laptop: files. Code that
 * serves both asks for the parts that it needs, so that a Lambda bundles the clients of no others.
 */
export interface Store {
  readonly documents: Documents;
  readonly record: IncidentRecord;
  readonly journal: Journal;
}
