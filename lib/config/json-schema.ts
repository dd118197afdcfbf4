import * as z from 'zod/mini';
import { configSchema } from './schema.ts';

/** The JSON schema of `gateway-medic.config.json`, by which editors complete and check it. */
export const configJsonSchema = (): Record<string, unknown> => ({
  title: 'Gateway Medic',
  ...z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' }),
});
