import { describe, expect, test } from '@jest/globals';
import type { Ec2State } from '../../../../simulator/account/ec2/index.ts';
import { start } from '../stand.ts';
import { network } from './load-balancers.ts';
import { smallApi } from './small-api.ts';

const elsewhere = network.replace('stock', 'gone');

describe('a VPC link', () => {
  test.each([
    { target: network, minutes: 0, status: 'PENDING', statusMessage: expect.anything() },
    { target: network, minutes: 2.9, status: 'PENDING', statusMessage: expect.anything() },
    { target: network, minutes: 3, status: 'AVAILABLE', statusMessage: expect.anything() },
    { target: 'stock', minutes: 2, status: 'PENDING', statusMessage: expect.anything() },
    { target: 'stock', minutes: 3, status: 'FAILED', statusMessage: 'NLB ARN is malformed.' },
    {
      target: elsewhere,
      minutes: 3,
      status: 'FAILED',
      statusMessage: expect.stringContaining(elsewhere),
    },
    {
      target: network.replace('/net/', '/app/'),
      minutes: 3,
      status: 'FAILED',
      statusMessage: 'NLB ARN is malformed.',
    },
  ])('to $target is $status after $minutes minutes', ({ target, minutes, ...expected }) => {
    const { call, clock } = smallApi();
    const { id: vpcLinkId } = call<{ id: string }>('CreateVpcLink', {
      name: 'stock',
      targetArns: [target],
    });
    clock.now = new Date(start.getTime() + minutes * 60_000);
    expect(call('GetVpcLink', { vpcLinkId })).toMatchObject({ targetArns: [target], ...expected });
    expect(call<{ items: object[] }>('GetVpcLinks').items).toEqual([
      expect.objectContaining(expected),
    ]);
  });

  test('brings an endpoint service with it, and takes it along', () => {
    const { account, call } = smallApi();
    const before = account.snapshot(['apigateway', 'ec2']);
    const { id: vpcLinkId } = call<{ id: string }>('CreateVpcLink', {
      name: 'stock',
      targetArns: [network],
    });
    const { endpointServices, endpointConnections } = account.state<Ec2State>('ec2');
    expect(Object.values(endpointServices)).toEqual([
      expect.objectContaining({ NetworkLoadBalancerArns: [network], ServiceState: 'Available' }),
    ]);
    expect(Object.values(endpointConnections)).toEqual([
      expect.objectContaining({ VpcEndpointState: 'available' }),
    ]);
    call('DeleteVpcLink', { vpcLinkId });
    expect(account.snapshot(['apigateway', 'ec2'])).toBe(before);
  });

  test('fails beside another one of the same load balancer', () => {
    const { call, clock } = smallApi();
    const input = { name: 'stock', targetArns: [network] };
    call('CreateVpcLink', input);
    const { id: vpcLinkId } = call<{ id: string }>('CreateVpcLink', input);
    clock.now = new Date(start.getTime() + 180_000);
    expect(call('GetVpcLink', { vpcLinkId })).toMatchObject({
      status: 'FAILED',
      statusMessage: 'NLB is already associated with another VPC Endpoint Service',
    });
    call('DeleteVpcLink', { vpcLinkId });
  });

  test('is kept while a deployed method goes through it', () => {
    const { call, method, stage } = smallApi();
    const { id: vpcLinkId } = call<{ id: string }>('CreateVpcLink', {
      name: 'stock',
      targetArns: [network],
    });
    call('PutIntegration', {
      ...method,
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: 'http://stock.internal/',
      connectionType: 'VPC_LINK',
      connectionId: vpcLinkId,
    });
    call('CreateDeployment', stage);
    expect(() => call('DeleteVpcLink', { vpcLinkId })).toThrow(
      `Cannot delete vpc link. Vpc link '${vpcLinkId}', is referenced in [GET:${method.resourceId}:prod] in format of [Method:Resource:Stage].`,
    );
  });
});
