import type { Messages } from '../../types.ts';

/** Files that are written and read. */
export default {
  recorded:
    'Recorded in {file}. Secrets and the account number were removed; check the file before you share it.',
  written: 'Written to {file}.',
  'no-recording': '{file} is not valid:',
  'no-file': '{file} does not exist.',
  'no-json': '{file} is not valid JSON.',
  'cannot-write': '{file} cannot be written ({code}).',
} satisfies Messages;
