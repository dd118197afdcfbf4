import { redactAll } from '../model/redaction.ts';
import { unseenInLines } from './untrusted.ts';

/** JSON for programs that does no harm where it is looked at: the value without its secrets, with every unseen character escaped. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(redactAll(value), null, indent).replaceAll(unseenInLines, (found) =>
    found.replaceAll(
      /[\s\S]/g,
      (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
    ),
  );
