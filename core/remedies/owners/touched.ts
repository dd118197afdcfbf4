import type { Facts } from '../../model/facts.ts';
import type { ManagedBy } from '../../model/managed-by.ts';
import { parseFunctionArn } from '../../model/lambda-arn.ts';
import type { Call } from '../../model/plan.ts';
import { knownOr } from '../../model/reading.ts';

/** What a call of a plan changes. */
export interface Touched {
  /** For people. */
  readonly name: string;
  /** As CloudTrail's events name it: the id of the API or group, the name of a function. */
  readonly id: string;
  /** What its own tags say; absent: nothing, or they are not read. */
  readonly managedBy?: ManagedBy | undefined;
  /** What the tags of the API say that it serves, where its own are not read. */
  readonly beside?: ManagedBy | undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What no sources say, so that no deployment undoes it. */
const passing: ReadonlySet<string> = new Set(['FlushStageAuthorizersCache', 'UpdateUsage']);

/** What a call changes, where that is a resource that a deployment tool may own; undefined: none, or one of a kind that is not known here. */
export function touchedBy({ service, action, input }: Call, facts: Facts): Touched | undefined {
  // A mapping belongs to its domain, which is not read with tags.
  if (passing.has(action) || input['domainName'] !== undefined) return undefined;
  if (service === 'lambda') return functionIn(input, facts);
  if (service === 'apigateway' || service === 'apigatewayv2') return ofGateway(input, facts);
  return service === 'ec2' ? groupIn(input, facts) : undefined;
}

/** Lambda's reads of a function have no tags, so those of the API have to do. */
function functionIn(input: Call['input'], { configuration }: Facts): Touched | undefined {
  const given = textOf(input['FunctionName']);
  if (given === undefined) return undefined;
  const name = parseFunctionArn(given)?.name ?? given.split(':')[0] ?? given;
  const { api, stage } = configuration;
  return { name, id: name, beside: stage.managedBy ?? api.managedBy };
}

function ofGateway(input: Call['input'], { configuration }: Facts): Touched | undefined {
  const { api, stage, rest } = configuration;
  const plan = textOf(input['usagePlanId']);
  if (plan !== undefined) {
    const found = knownOr(rest?.usagePlans ?? { known: [] }, []).find(({ id }) => id === plan);
    return found && { name: found.name ?? plan, id: plan, managedBy: found.managedBy };
  }
  const linkId = textOf(input['vpcLinkId']);
  if (linkId !== undefined) {
    const found = knownOr(configuration.links, []).find(({ id }) => id === linkId);
    return found && { name: found.name || linkId, id: linkId, managedBy: found.managedBy };
  }
  const apiId = textOf(input['restApiId']) ?? textOf(input['ApiId']);
  if (apiId !== api.id) return undefined;
  const isStage = (textOf(input['stageName']) ?? textOf(input['StageName'])) === stage.name;
  // A stage is a resource of its own, which is not tagged wherever the API is.
  return isStage
    ? {
        name: `${api.name}/${stage.name}`,
        id: api.id,
        managedBy: stage.managedBy,
        beside: api.managedBy,
      }
    : { name: api.name, id: api.id, managedBy: api.managedBy };
}

function groupIn(input: Call['input'], facts: Facts): Touched | undefined {
  const id = textOf(input['GroupId']);
  if (id === undefined) return undefined;
  const groups = (facts['vpc-link']?.paths ?? []).flatMap(({ securityGroups }) =>
    knownOr(securityGroups, []),
  );
  const found = groups.find((group) => group.id === id);
  return found && { name: id, id, managedBy: found.managedBy };
}
