import { mapLimited } from '../../core/aws/concurrency.ts';
import { httpStagesOf } from '../../core/intake/http-apis.ts';
import { restApis, stagesOf } from '../../core/intake/list-rest-apis.ts';
import { say } from '../../core/messages/render.ts';
import { errorText } from '../../core/model/errors.ts';
import type { ApiKind, Target } from '../../core/model/target.ts';
import type { Connection } from '../account/connection.ts';
import { v2Apis } from '../account/other-apis.ts';
import { Problem } from '../problem.ts';

/** Something that an audit passes over, and why. */
export interface NotAudited {
  readonly name: string;
  readonly because: string;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly kind: ApiKind;
}

const atOnce = 4;

/**
 * Every stage of every API, or of those that a person names.
 * @throws Problem where no API has the name or id
 */
export async function everyStage(
  connection: Connection,
  wanted: string | undefined,
): Promise<{ readonly targets: readonly Target[]; readonly notAudited: readonly NotAudited[] }> {
  const { environment } = connection;
  const [account, { all, unlisted }] = await Promise.all([
    connection.accountId(),
    listed(connection),
  ]);
  const apis = all
    .filter(({ id, name }) => wanted === undefined || id === wanted || name === wanted)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  if (wanted !== undefined && apis.length === 0)
    throw new Problem(
      say('account.no-such-api', {
        api: wanted,
        region: environment.region,
        account,
        apis: all.map(({ name, id }) => `${id} (${name})`).join(', ') || '-',
      }),
    );
  const found = await mapLimited(apis, atOnce, async (api) => ({
    api,
    stages:
      api.kind === 'REST'
        ? await stagesOf(environment, api)
        : await httpStagesOf(environment, api.id),
  }));
  const targets = found.flatMap(({ api, stages }) =>
    stages.map((stage) => ({
      account,
      region: environment.region,
      apiKind: api.kind,
      apiId: api.id,
      apiName: api.name,
      stage,
    })),
  );
  const undeployed = found
    .filter(({ stages }) => stages.length === 0)
    .map(({ api }) => ({ name: api.name, because: say('audit.no-stage') }));
  return { targets, notAudited: [...undeployed, ...(wanted === undefined ? unlisted : [])] };
}

/** The APIs of all kinds. Where HTTP and WebSocket APIs cannot be listed, REST APIs are audited all the same. */
async function listed({
  environment,
}: Connection): Promise<{ readonly all: readonly Listed[]; readonly unlisted: NotAudited[] }> {
  const rest = (await restApis(environment)).map(({ id = '', name = id }) => ({
    id,
    name,
    kind: 'REST' as const,
  }));
  try {
    return { all: [...rest, ...(await v2Apis(environment))], unlisted: [] };
  } catch (error) {
    const because = errorText(error);
    return { all: rest, unlisted: [{ name: say('audit.http-apis'), because }] };
  }
}
