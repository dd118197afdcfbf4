import type {
  CreateVpcLinkRequest,
  DeleteVpcLinkRequest,
  GetVpcLinkRequest,
  GetVpcLinksRequest,
  UpdateVpcLinkRequest,
} from '@aws-sdk/client-apigatewayv2';
import { put } from '../key-order.ts';
import { oneOf } from './lookup.ts';
import type { StoredVpcLink } from './state.ts';
import { paged, takes, updated } from './takes.ts';

const CreateVpcLink = takes<CreateVpcLinkRequest>(
  ['Name', 'SubnetIds'],
  ['SecurityGroupIds', 'Tags'],
  ({ vpcLinks: all }, given, { newId, now }) => {
    const link: StoredVpcLink = {
      SecurityGroupIds: [],
      ...given,
      VpcLinkId: newId(6),
      VpcLinkStatus: 'AVAILABLE',
      VpcLinkStatusMessage: 'VPC link is ready to route traffic',
      VpcLinkVersion: 'V2',
      CreatedDate: now,
    };
    return put(all, link.VpcLinkId, link);
  },
);

const GetVpcLink = takes<GetVpcLinkRequest>(['VpcLinkId'], [], (state, { VpcLinkId }) =>
  oneOf(state.vpcLinks, VpcLinkId, 'VPC link'),
);

const GetVpcLinks = takes<GetVpcLinksRequest>([], ['MaxResults', 'NextToken'], (state, page) =>
  paged(Object.values(state.vpcLinks), page),
);

const UpdateVpcLink = takes<UpdateVpcLinkRequest>(
  ['VpcLinkId'],
  ['Name'],
  (state, { VpcLinkId, ...changes }) => {
    const link = oneOf(state.vpcLinks, VpcLinkId, 'VPC link');
    return put(state.vpcLinks, VpcLinkId, updated<StoredVpcLink>(link, changes));
  },
);

const DeleteVpcLink = takes<DeleteVpcLinkRequest>(['VpcLinkId'], [], (state, { VpcLinkId }) => {
  oneOf(state.vpcLinks, VpcLinkId, 'VPC link');
  delete state.vpcLinks[VpcLinkId];
  return {};
});

export const vpcLinks = { CreateVpcLink, GetVpcLink, GetVpcLinks, UpdateVpcLink, DeleteVpcLink };
