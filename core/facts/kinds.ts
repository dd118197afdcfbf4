import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { ApiKind, Target } from '../model/target.ts';
import type { KindReader, ServedStage } from './kind-reader.ts';
import { http } from './http/index.ts';
import { rest } from './rest/index.ts';
import { websocket } from './websocket/index.ts';

/** The readers by kind of API. */
const readers: Readonly<Record<ApiKind, KindReader>> = {
  REST: rest,
  HTTP: http,
  WEBSOCKET: websocket,
};

/** Every call that reading a configuration may make, whatever the kind. */
export const kindReads: readonly ReadName[] = [
  ...new Set(Object.values(readers).flatMap(({ reads }) => reads)),
];

/** The reader for a target. */
export const readerOf = ({ apiKind }: Target): KindReader => readers[apiKind];

/** The stage and its settings. @throws as {@link KindReader.readStage} does */
export const readStage = async (environment: Environment, target: Target): Promise<ServedStage> =>
  readerOf(target).readStage(environment, target);
