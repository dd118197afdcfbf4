import { join } from 'node:path';
import * as z from 'zod/mini';
import { pauseSchema, scopeKey } from '../../../core/model/pause.ts';
import type { Pauses } from '../../../core/store/pauses.ts';
import { writeWhole } from '../disk/write.ts';
import { disk } from '../disk/disk.ts';
import { isOwnFolder, readDocument } from '../disk/read.ts';
import { jsonText } from './file-documents.ts';

/** The kill switch of whoever works in a folder without a deployment: `.gateway-medic/pauses.json`. */
export function filePauses(folder: string): Pauses & { readonly file: string } {
  const home = join(folder, '.gateway-medic');
  const file = join(home, 'pauses.json');
  const read = async () =>
    isOwnFolder(home) && disk.look(file) ? readDocument(file, z.array(pauseSchema)) : [];
  return {
    file,
    read,
    async put(pause) {
      const others = (await read()).filter((other) => scopeKey(other) !== scopeKey(pause));
      writeWhole(file, jsonText([...others, pause]));
    },
  };
}
