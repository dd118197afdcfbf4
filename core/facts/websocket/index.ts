import { apiOf, readApi } from '../http/api.ts';
import { httpReads } from '../http/index.ts';
import { readStage } from '../http/stage.ts';
import type { KindReader } from '../kind-reader.ts';
import { readConfiguration } from './configuration.ts';

/** How WebSocket APIs are read: by the same calls as HTTP APIs. */
export const websocket: KindReader = {
  reads: httpReads,
  readApi: async (environment, target) => apiOf(await readApi(environment, target), target),
  readStage,
  read(environment, target) {
    const stage = readStage(environment, target);
    return { stage, configuration: readConfiguration(environment, target, stage) };
  },
};
