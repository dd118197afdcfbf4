import type {
  CreateVpcLinkRequest,
  DeleteVpcLinkRequest,
  GetVpcLinkRequest,
  GetVpcLinksRequest,
  UpdateVpcLinkRequest,
  VpcLink,
} from '@aws-sdk/client-apigatewayv2';
import { put } from '../key-order.ts';
import { oneOf } from './lookup.ts';
import type { StoredVpcLink } from './state.ts';
import { paged, takes, updated } from './takes.ts';

/** How many seconds API Gateway takes to bring a link up. */
const provisioning = 120;
/** And how many to give an inactive link its interfaces again, once requests come. */
const waking = 600;

const CreateVpcLink = takes<CreateVpcLinkRequest>(
  ['Name', 'SubnetIds'],
  ['SecurityGroupIds', 'Tags'],
  ({ vpcLinks: all }, given, { newId, now }) => {
    const link = {
      SecurityGroupIds: [],
      ...given,
      VpcLinkId: newId(6),
      VpcLinkVersion: 'V2' as const,
      CreatedDate: now,
    };
    return shown(put(all, link.VpcLinkId, { link }), now);
  },
);

/** The link with its status at a moment. */
export function shown({ link, status, wokenAt }: StoredVpcLink, now: Date): VpcLink {
  const isWoken = wokenAt !== undefined && since(wokenAt, now) >= waking;
  if (status && !(status.VpcLinkStatus === 'INACTIVE' && isWoken)) return { ...link, ...status };
  return since(link.CreatedDate ?? now, now) < provisioning
    ? { ...link, VpcLinkStatus: 'PENDING', VpcLinkStatusMessage: 'VPC link is provisioning ENIs' }
    : {
        ...link,
        VpcLinkStatus: 'AVAILABLE',
        VpcLinkStatusMessage: 'VPC link is ready to route traffic',
      };
}

const since = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / 1000;

const GetVpcLink = takes<GetVpcLinkRequest>(['VpcLinkId'], [], (state, { VpcLinkId }, { now }) =>
  shown(oneOf(state.vpcLinks, VpcLinkId, 'VPC link'), now),
);

const GetVpcLinks = takes<GetVpcLinksRequest>(
  [],
  ['MaxResults', 'NextToken'],
  (state, page, { now }) =>
    paged(
      Object.values(state.vpcLinks).map((stored) => shown(stored, now)),
      page,
    ),
);

/** Subnets and security groups can never be changed. */
const UpdateVpcLink = takes<UpdateVpcLinkRequest>(
  ['VpcLinkId'],
  ['Name'],
  (state, { VpcLinkId, ...changes }, { now }) => {
    const stored = oneOf(state.vpcLinks, VpcLinkId, 'VPC link');
    const link = updated<StoredVpcLink['link']>(stored.link, changes);
    return shown(put(state.vpcLinks, VpcLinkId, { ...stored, link }), now);
  },
);

const DeleteVpcLink = takes<DeleteVpcLinkRequest>(['VpcLinkId'], [], (state, { VpcLinkId }) => {
  oneOf(state.vpcLinks, VpcLinkId, 'VPC link');
  delete state.vpcLinks[VpcLinkId];
  return {};
});

export const vpcLinks = { CreateVpcLink, GetVpcLink, GetVpcLinks, UpdateVpcLink, DeleteVpcLink };
