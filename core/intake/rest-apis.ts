import type { Environment } from '../aws/environment.ts';
import { type ArgumentsOf, type Evidence, evidence, type EvidenceCode } from '../model/evidence.ts';
import { metricName } from '../model/api-metrics.ts';
import type { Series } from '../model/alarmed-series.ts';
import { type ListedApi, stagesOf } from './list-rest-apis.ts';

/** One API stage, or why there is none to name. */
export type Place =
  | { readonly apiId: string; readonly apiName: string; readonly stage: string }
  | { readonly unresolved: Evidence };

/** More APIs of one name than this are not distinguished: each costs a call. */
const mostNamesakes = 10;

/**
 * Finds the REST API stage behind the dimensions of a metric. The `ApiName` dimension is a name, not an id: several APIs may
 * share it, and CloudWatch leaves out every character that is not ASCII (and takes the id where nothing is left).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * @param apis the account's REST APIs, read once for all series
 */
export async function restPlace(
  environment: Environment,
  { api, stage }: Series,
  apis: readonly ListedApi[],
): Promise<Place> {
  const named = namesakes(api, apis);
  const [first] = named;
  if (!first) return unresolved('incident.api-not-found', { api });
  if (named.length === 1 && stage !== undefined) return place(first, stage);
  const ids = named.map(({ id }) => id ?? '?').join(', ');
  if (named.length > mostNamesakes) return unresolved('incident.ambiguous', { api, ids });

  const withStages = await Promise.all(
    named.map(async (one) => ({ one, stages: await stagesOf(environment, one) })),
  );
  if (stage === undefined) {
    const all = withStages.flatMap(({ one, stages }) => stages.map((name) => ({ one, name })));
    if (all.length === 1 && all[0]) return place(all[0].one, all[0].name);
    const stages = all.map(({ one, name }) => `${one.id}/${name}`).join(', ');
    return all.length === 0
      ? unresolved('incident.no-stage', { api, ids })
      : unresolved('incident.stage-unnamed', { api, stages });
  }
  const having = withStages.filter(({ stages }) => stages.includes(stage));
  if (having.length === 1 && having[0]) return place(having[0].one, stage);
  return having.length === 0
    ? unresolved('incident.stage-not-found', { api, stage, ids })
    : unresolved('incident.ambiguous', { api, ids: having.map(({ one }) => one.id).join(', ') });
}

/** The APIs whose metrics carry this `ApiName`. */
function namesakes(dimension: string, apis: readonly ListedApi[]): ListedApi[] {
  const inMetrics = ({ id: apiId = '', name: apiName = '' }: ListedApi) =>
    metricName({ apiName, apiId }).trim();
  // An alarm that a person made may hold the name as it is, letters and all.
  const wanted = metricName({ apiName: dimension, apiId: dimension }).trim();
  return apis.filter((api) => inMetrics(api) === wanted || api.name === dimension);
}

const place = ({ id, name }: ListedApi, stage: string): Place => ({
  apiId: id ?? '',
  apiName: name ?? '',
  stage,
});

const unresolved = <C extends EvidenceCode>(code: C, ...args: ArgumentsOf<C>): Place => ({
  unresolved: evidence(code, ...args),
});
