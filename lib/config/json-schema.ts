import * as z from 'zod/mini';
import { configSchema } from './schema.ts';

/**
 * The JSON schema of `gateway-medic.config.json`, by which editors complete and check it.
 * @param io `input` as a person writes it, `output` with every default filled in
 */
export const configJsonSchema = (io: 'input' | 'output' = 'input'): Record<string, unknown> => ({
  title: 'Gateway Medic',
  ...z.toJSONSchema(configSchema, { io, target: 'draft-7' }),
});
