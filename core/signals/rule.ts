import type { AccessEntry } from '../model/facts/logs.ts';
import type { Hop } from '../model/place.ts';

/** What something that was logged may mean. */
export interface Meaning {
  /** Unique over all tables; for tests and for explaining a classification. */
  readonly id: string;
  readonly causes: readonly string[];
  /** Where the request fails that leaves this behind; null: its causes sit at different hops. */
  readonly hop: Hop | null;
}

/** One text that API Gateway, Lambda or their neighbours emit, and what it may mean. */
export interface Rule extends Meaning {
  /** The invariant part of the text, as early in the line as possible, because long lines are cut. */
  readonly pattern: RegExp;
  /** Texts that a narrower rule explains: where this matches too, the rule says nothing. */
  readonly excludes?: RegExp;
  /** Ids of more general rules, which say nothing where this one matches. */
  readonly overrides?: readonly string[];
  /**
   * A hint such as a bare status code, which many causes share: counts only where no other rule matches, and never
   * against a cause that it does not name.
   */
  readonly hint?: true;
}

/** What the fields of an access-log entry may mean where no text says it. */
export interface EntryRule extends Meaning {
  readonly matches: (entry: AccessEntry) => boolean;
}

/** What a status may mean where nothing else was logged of a request. */
export interface StatusRule extends Meaning {
  readonly status: number;
}

/** Gives a table its type. */
export const rules = (table: readonly Rule[]): readonly Rule[] => table;
