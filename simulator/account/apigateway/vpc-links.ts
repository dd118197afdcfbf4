import type {
  CreateVpcLinkRequest,
  DeleteVpcLinkRequest,
  GetVpcLinkRequest,
  GetVpcLinksRequest,
  UpdateVpcLinkRequest,
  VpcLink,
} from '@aws-sdk/client-api-gateway';
import { canonical } from '../key-order.ts';
import { badRequest, notFound } from './errors.ts';
import { patched, replaces, type Rule } from './patch.ts';
import type { ApiGatewayState, StoredVpcLink } from './state.ts';
import { paged, takes } from './takes.ts';
import { provision, release } from './vpc-link-provisioning.ts';

/** How many seconds API Gateway takes to bring a link up, or to find out that it cannot: AWS says two to four minutes. */
const provisioning = 180;

const CreateVpcLink = takes<CreateVpcLinkRequest>(
  ['name', 'targetArns'],
  ['description', 'tags'],
  (state, given, context) => {
    const [target, ...others] = given.targetArns;
    if (target === undefined || others.length > 0)
      throw badRequest('Only one target ARN is allowed for a VPC Link');
    const stored: StoredVpcLink = canonical({
      link: { ...given, id: context.newId(6) },
      createdAt: context.now,
      ...(state.linkTakes !== undefined && { takes: state.linkTakes }),
      ...provision(target, context),
    });
    state.vpcLinks[stored.link.id] = stored;
    return shown(stored, context.now);
  },
);

/** The link with its status at a moment. */
export function shown(stored: StoredVpcLink, now: Date): VpcLink {
  const { link, createdAt, failure, status } = stored;
  if (status) return { ...link, ...status };
  if (now.getTime() - createdAt.getTime() < (stored.takes ?? provisioning) * 1000)
    return { ...link, status: 'PENDING', statusMessage: 'Your vpc link is being created.' };
  return failure === undefined
    ? { ...link, status: 'AVAILABLE', statusMessage: 'Your vpc link is ready for use' }
    : { ...link, status: 'FAILED', statusMessage: failure };
}

function linkOf(state: ApiGatewayState, vpcLinkId: string): StoredVpcLink {
  const found = state.vpcLinks[vpcLinkId];
  if (!found) throw notFound('Invalid VPC Link identifier specified');
  return found;
}

const GetVpcLink = takes<GetVpcLinkRequest>(['vpcLinkId'], [], (state, { vpcLinkId }, { now }) =>
  shown(linkOf(state, vpcLinkId), now),
);

const GetVpcLinks = takes<GetVpcLinksRequest>([], ['position', 'limit'], (state, page, { now }) =>
  paged(
    Object.values(state.vpcLinks).map((stored) => shown(stored, now)),
    page,
  ),
);

const rules: readonly Rule<StoredVpcLink>[] = [
  replaces('/name', ({ link }, value) => void (link.name = value)),
  replaces('/description', ({ link }, value) => void (link.description = value)),
];

const UpdateVpcLink = takes<UpdateVpcLinkRequest>(
  ['vpcLinkId'],
  ['patchOperations'],
  (state, { vpcLinkId, patchOperations }, { now }) => {
    const stored = patched(linkOf(state, vpcLinkId), patchOperations, rules);
    state.vpcLinks[vpcLinkId] = stored;
    return shown(stored, now);
  },
);

const DeleteVpcLink = takes<DeleteVpcLinkRequest>(
  ['vpcLinkId'],
  [],
  (state, { vpcLinkId }, context) => {
    const { endpointServiceId } = linkOf(state, vpcLinkId);
    const uses = usesOf(state, vpcLinkId);
    if (uses.length > 0)
      throw badRequest(
        `Cannot delete vpc link. Vpc link '${vpcLinkId}', is referenced in [${uses.join(', ')}] in format of [Method:Resource:Stage].`,
      );
    if (endpointServiceId !== undefined) release(endpointServiceId, context);
    delete state.vpcLinks[vpcLinkId];
    return {};
  },
);

/** Where deployed methods still go through the link, as `METHOD:resource:stage`. */
function usesOf(state: ApiGatewayState, vpcLinkId: string): string[] {
  return Object.values(state.apis).flatMap(({ stages, deployments }) =>
    Object.values(stages).flatMap(({ stageName, deploymentId }) =>
      (deployments[deploymentId]?.snapshot.resources ?? []).flatMap(({ id, methods }) =>
        Object.entries(methods)
          .filter(([, { methodIntegration }]) => methodIntegration?.connectionId === vpcLinkId)
          .map(([verb]) => `${verb}:${id}:${stageName}`),
      ),
    ),
  );
}

export const vpcLinks = { CreateVpcLink, GetVpcLink, GetVpcLinks, UpdateVpcLink, DeleteVpcLink };
