/** One text that API Gateway, Lambda or their neighbours emit, and what it may mean. */
export interface Rule {
  /** Unique over all tables; for tests and for explaining a classification. */
  readonly id: string;
  /** The invariant part of the text, as early in the line as possible, because long lines are cut. */
  readonly pattern: RegExp;
  readonly causes: readonly string[];
  /** Texts that a narrower rule explains: where this matches too, the rule says nothing. */
  readonly excludes?: RegExp;
  /**
   * A hint such as a bare status code, which many causes share: counts only where no other rule matches, and never
   * against a cause that it does not name.
   */
  readonly hint?: true;
}

/** Gives a table its type. */
export const rules = (table: readonly Rule[]): readonly Rule[] => table;
