import type { RestApi } from '@aws-sdk/client-api-gateway';
import { httpStagesOf } from '../../core/intake/http-apis.ts';
import { stagesOf } from '../../core/intake/list-rest-apis.ts';
import { restApis } from '../../core/intake/list-rest-apis.ts';
import { say } from '../../core/messages/render.ts';
import type { ReadName } from '../../core/model/reads.generated.ts';
import { type ApiKind, apiKindSchema, type Target } from '../../core/model/target.ts';
import { exitCodes } from '../exit-codes.ts';
import { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';
import type { Connection } from './connection.ts';
import { type OtherApi, otherApi } from './other-apis.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

/** The reads of {@link findTarget}. */
export const findReads: readonly ReadName[] = [
  'apigateway:GetRestApis',
  'apigateway:GetStages',
  'apigatewayv2:GetApis',
  'apigatewayv2:GetStages',
];

/** Names that a sentence can hold. */
const named = 12;

/** What a person says of the API. */
export interface Wanted {
  /** An id or a name; undefined: to be picked. */
  readonly api: string | undefined;
  readonly stage: string | undefined;
  /** The kinds of API that the command knows. */
  readonly kinds?: readonly ApiKind[];
}

/**
 * The one stage that is meant, picked from a list on a terminal where more than one may be.
 * @throws Problem saying what there is where nothing fits, or more than one
 */
export async function findTarget(
  connection: Connection,
  terminal: Terminal,
  { api: wanted, stage, kinds = apiKindSchema.options }: Wanted,
): Promise<Target> {
  const { environment } = connection;
  const apis = (await restApis(environment)).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const place = { account: await connection.accountId(), region: environment.region };
  const isRest = fitting(apis, wanted).length > 0;
  const other = isRest ? undefined : await otherApi(environment, wanted);
  if (other && kinds.includes(other.kind)) {
    const stages = await httpStagesOf(environment, other.id);
    return {
      ...place,
      apiKind: other.kind,
      apiId: other.id,
      apiName: other.name,
      stage: await pickStage(terminal, other.name, stages, stage),
    };
  }
  if (other)
    throw new Problem(
      say('account.other-kind', { api: other.name, kind: kindName(other.kind) }),
      exitCodes.unknown,
    );
  const api = await pickApi(connection, terminal, apis, wanted);
  const apiId = api.id ?? '';
  return {
    ...place,
    apiKind: 'REST',
    apiId,
    apiName: api.name ?? apiId,
    stage: await pickStage(terminal, nameOf(api), await stagesOf(environment, api), stage),
  };
}

const kindName = (kind: OtherApi['kind']): string => (kind === 'HTTP' ? 'HTTP' : 'WebSocket');

const fitting = (apis: readonly RestApi[], wanted: string | undefined): readonly RestApi[] =>
  wanted === undefined ? apis : apis.filter(({ id, name }) => id === wanted || name === wanted);

const nameOf = ({ name, id }: RestApi): string => name ?? id ?? '';

async function pickApi(
  connection: Connection,
  terminal: Terminal,
  apis: readonly RestApi[],
  wanted: string | undefined,
): Promise<RestApi> {
  const { region } = connection.environment;
  const found = fitting(apis, wanted);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only && terminal.interactive)
    return pickOne(terminal, found, wanted === undefined ? 'which-api' : 'which-namesake');
  if (only) {
    const about = { count: found.length, apis: listOf(found), region };
    if (wanted === undefined) throw new Problem(say('account.name-an-api', about));
    throw new Problem(
      say('account.same-name', {
        ...about,
        api: wanted,
        apis: found.map(({ id }) => id).join(', '),
      }),
    );
  }
  const account = await connection.accountId();
  if (apis.length === 0)
    throw new Problem(
      say('account.no-apis', { region, account }),
      wanted === undefined ? exitCodes.unknown : exitCodes.usage,
    );
  throw new Problem(
    say('account.no-such-api', { api: wanted ?? '', region, account, apis: listOf(apis) }),
  );
}

const listOf = (apis: readonly RestApi[]): string =>
  [
    ...apis.slice(0, named).map((api) => `${api.id} (${nameOf(api)})`),
    ...(apis.length > named ? [say('account.and-more', { more: apis.length - named })] : []),
  ].join(', ');

async function pickOne(
  terminal: Terminal,
  apis: readonly RestApi[],
  question: 'which-api' | 'which-namesake',
): Promise<RestApi> {
  const choices = apis.map((api) => ({
    value: api.id ?? '',
    label: oneLine(nameOf(api)),
    hint: oneLine(
      [api.id, api.createdDate?.toISOString().slice(0, 10), api.description]
        .filter(Boolean)
        .join(' · '),
    ),
  }));
  const id = await terminal.select(say(`account.${question}`), choices);
  return apis.find((api) => api.id === id) as RestApi;
}

async function pickStage(
  terminal: Terminal,
  api: string,
  stages: readonly string[],
  wanted: string | undefined,
): Promise<string> {
  const about = { api, stages: stages.join(', '), stage: wanted ?? '' };
  if (stages.length === 0) throw new Problem(say('account.no-stage', about), exitCodes.unknown);
  if (wanted !== undefined) {
    if (!stages.includes(wanted)) throw new Problem(say('account.no-such-stage', about));
    return wanted;
  }
  const [only] = stages;
  if (only !== undefined && stages.length === 1) return only;
  if (!terminal.interactive) throw new Problem(say('account.name-a-stage', about));
  return terminal.select(
    say('account.which-stage', about),
    stages.map((value) => ({ value, label: oneLine(value) })),
  );
}
