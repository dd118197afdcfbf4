import type { Faulty } from '../../../model/finding.ts';

/** What a finding says of the version that serves the methods. */
export type VersionChange = Pick<Faulty, 'remedies' | 'evidence'> & {
  readonly data: Record<string, string>;
  /** The alias moved, but nothing says when: before or after requests began to fail. */
  readonly unlisted?: true;
};
