import type { Environment } from '../aws/environment.ts';
import type { ReadName } from '../model/reads.generated.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { ApiKind, Target } from '../model/target.ts';
import type { KindReader, ServedStage } from './kind-reader.ts';
import { http } from './http/index.ts';
import { rest } from './rest/index.ts';

/** The readers by kind of API; null: APIs of the kind are escalated. */
const readers: Readonly<Record<ApiKind, KindReader | null>> = {
  REST: rest,
  HTTP: http,
  WEBSOCKET: null,
};

/** Every call that reading a configuration may make, whatever the kind. */
export const kindReads: readonly ReadName[] = Object.values(readers).flatMap(
  (reader) => reader?.reads ?? [],
);

/** The reader for a target. @throws MissingEvidence where its kind has none */
export function readerOf({ apiKind, apiId }: Target): KindReader {
  const reader = readers[apiKind];
  if (reader) return reader;
  throw new MissingEvidence({
    what: 'apigatewayv2:GetApi',
    because: `The configuration of ${apiKind} APIs such as ${apiId} cannot be read yet.`,
  });
}

/** The stage and its settings. @throws as {@link KindReader.readStage} and {@link readerOf} do */
export const readStage = async (environment: Environment, target: Target): Promise<ServedStage> =>
  readerOf(target).readStage(environment, target);
