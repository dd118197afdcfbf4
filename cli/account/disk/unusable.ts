import { say } from '../../../core/messages/render.ts';
import { Problem } from '../../problem.ts';

/** What is wrong with a file or folder of a run. */
export type Flaw =
  | 'empty'
  | 'no-json'
  | 'wrong-form'
  | 'missing'
  | 'not-a-file'
  | 'not-a-folder'
  | 'link'
  | 'foreign'
  | 'unreadable'
  | 'modified'
  | 'other-run'
  | 'other-plan';

/** A file or folder of a run that cannot be relied on. */
export class Unusable extends Problem {
  readonly path: string;
  readonly flaw: Flaw;
  constructor(path: string, flaw: Flaw, detail = '-', options?: ErrorOptions) {
    super(say(`account.flaw-${flaw}`, { path, detail }), undefined, options);
    this.path = path;
    this.flaw = flaw;
  }
}
