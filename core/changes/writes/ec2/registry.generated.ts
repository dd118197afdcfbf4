// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import AcceptVpcEndpointConnections from './accept-vpc-endpoint-connections.ts';
import AuthorizeSecurityGroupIngress from './authorize-security-group-ingress.ts';
import CreateNetworkAclEntry from './create-network-acl-entry.ts';
import DeleteNetworkAclEntry from './delete-network-acl-entry.ts';
import RejectVpcEndpointConnections from './reject-vpc-endpoint-connections.ts';
import RevokeSecurityGroupIngress from './revoke-security-group-ingress.ts';

export const writes: Readonly<Record<string, Write>> = {
  AcceptVpcEndpointConnections,
  AuthorizeSecurityGroupIngress,
  CreateNetworkAclEntry,
  DeleteNetworkAclEntry,
  RejectVpcEndpointConnections,
  RevokeSecurityGroupIngress,
};
