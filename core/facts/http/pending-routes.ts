import { ApiGatewayV2Client, ExportApiCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { PendingRoute } from '../../model/facts/http.ts';
import type { V2Stage } from '../../model/facts/v2-stage.ts';
import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { reading } from '../reading.ts';

/** What of an exported definition says how requests are served; the rest names the API and when it was exported. */
interface Definition {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: unknown;
  readonly 'x-amazon-apigateway-cors'?: unknown;
}

/**
 * How the configuration of an HTTP API differs from what its stage serves: both are exported, for nothing else tells what a deployment holds.
 * @returns undefined where the stage is deployed automatically and the last deployment did not fail
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-export.html
 */
export async function pendingRoutes(
  environment: Environment,
  { apiId: ApiId, stage }: Target,
  { autoDeploy, lastDeploymentStatusMessage }: V2Stage,
): Promise<Reading<PendingRoute[]> | undefined> {
  if (autoDeploy && lastDeploymentStatusMessage === undefined) return undefined;
  const exported = async (StageName?: string): Promise<Definition> => {
    const { body } = await environment.client(ApiGatewayV2Client).send(
      new ExportApiCommand({
        ApiId,
        Specification: 'OAS30',
        OutputType: 'JSON',
        IncludeExtensions: true,
        ...(StageName !== undefined && { StageName }),
      }),
    );
    return JSON.parse(new TextDecoder().decode(body)) as Definition;
  };
  return reading('apigatewayv2:ExportApi', async () => {
    const [served, current] = await Promise.all([exported(stage), exported()]);
    return differences(served, current);
  });
}

function differences(served: Definition, current: Definition): PendingRoute[] {
  const [before, after] = [operationsOf(served), operationsOf(current)];
  const routes = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const changed = routes.flatMap((route) => {
    const [was, is] = [before.get(route), after.get(route)];
    if (was === is) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ route, kind } as const];
  });
  const shared = (definition: Definition) =>
    canonical([definition.components, definition['x-amazon-apigateway-cors']]);
  return shared(served) === shared(current)
    ? changed
    : [...changed, { route: 'shared', kind: 'changed' as const }];
}

/** Every operation as one text, by its route. */
const operationsOf = ({ paths = {} }: Definition): Map<string, string> =>
  new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [nameOf(path, method), canonical(operation)] as const,
      ),
    ),
  );

const anyMethod = 'x-amazon-apigateway-any-method';
const nameOf = (path: string, method: string): string =>
  path === '/$default'
    ? '$default'
    : `${method === anyMethod ? 'ANY' : method.toUpperCase()} ${path}`;

/** The same text for the same value, in whatever order its fields are. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a.localeCompare(b)))
      : one,
  ) ?? '';
