import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { mapLimited } from '../../core/aws/concurrency.ts';
import type { Environment } from '../../core/aws/environment.ts';
import { pages } from '../../core/aws/pages.ts';
import { stagesOf } from '../../core/intake/list-rest-apis.ts';
import { restApis } from '../../core/intake/list-rest-apis.ts';
import { say } from '../../core/messages/render.ts';
import type { Target } from '../../core/model/target.ts';
import type { Connection } from '../account/connection.ts';
import { Problem } from '../problem.ts';

/** Something that an audit passes over, and why. */
export interface NotAudited {
  readonly name: string;
  readonly because: string;
}

const atOnce = 4;

/**
 * Every stage of every REST API, or of those that a person names.
 * @throws Problem where no API has the name or id
 */
export async function everyStage(
  connection: Connection,
  wanted: string | undefined,
): Promise<{ readonly targets: readonly Target[]; readonly notAudited: readonly NotAudited[] }> {
  const { environment } = connection;
  const [account, all] = await Promise.all([connection.accountId(), restApis(environment)]);
  const apis = all
    .filter(({ id, name }) => wanted === undefined || id === wanted || name === wanted)
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
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
    stages: await stagesOf(environment, api),
  }));
  const targets = found.flatMap(({ api, stages }) =>
    stages.map((stage) => ({
      account,
      region: environment.region,
      apiKind: 'REST' as const,
      apiId: api.id ?? '',
      apiName: api.name ?? api.id ?? '',
      stage,
    })),
  );
  const undeployed = found
    .filter(({ stages }) => stages.length === 0)
    .map(({ api }) => ({ name: api.name ?? '', because: say('audit.no-stage') }));
  const others = wanted === undefined ? await otherKinds(environment) : [];
  return { targets, notAudited: [...undeployed, ...others] };
}

/** HTTP and WebSocket APIs, which no rule knows yet. */
async function otherKinds(environment: Environment): Promise<NotAudited[]> {
  const client = environment.client(ApiGatewayV2Client);
  try {
    const found = await pages(
      (NextToken) => client.send(new GetApisCommand({ ...(NextToken && { NextToken }) })),
      (output) => output.NextToken,
    );
    return found
      .flatMap(({ Items = [] }) => Items)
      .map(({ Name, ApiId, ProtocolType }) => ({
        name: Name ?? ApiId ?? '',
        because: say('audit.other-kind', {
          kind: ProtocolType === 'WEBSOCKET' ? 'WebSocket' : 'HTTP',
        }),
      }));
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return [{ name: say('audit.http-apis'), because }];
  }
}
