import type {
  AssociateRouteTableCommandInput,
  CreateRouteCommandInput,
  CreateRouteTableCommandInput,
  DeleteRouteCommandInput,
  DescribeRouteTablesCommandInput,
  RouteTable,
} from '@aws-sdk/client-ec2';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { type Ec2State, find, idFrom, newIdOf, subnetOf, vpcOf } from './state.ts';

const operation = operationsOn<Ec2State>();

type Table = Ec2State['routeTables'][string];

/** A table with the route inside the VPC that every one has. */
const tableOf = (state: Ec2State, RouteTableId: string, VpcId: string): Table => ({
  RouteTableId,
  VpcId,
  Associations: [],
  Routes: [
    {
      DestinationCidrBlock: vpcOf(state, VpcId).CidrBlock,
      GatewayId: 'local',
      State: 'active',
      Origin: 'CreateRouteTable',
    },
  ],
});

/** The main table of a new VPC, which holds for subnets without one of their own. */
export function newMainTable(state: Ec2State, vpcId: string): void {
  const RouteTableId = idFrom('rtb', 'main', vpcId);
  const table = tableOf(state, RouteTableId, vpcId);
  state.routeTables[RouteTableId] = { ...table, Associations: [{ Main: true, RouteTableId }] };
}

/** The table whose routes hold for a subnet. */
export function routeTableFor(state: Ec2State, subnetId: string): RouteTable {
  const own = Object.values(state.routeTables).find(({ Associations }) =>
    Associations?.some(({ SubnetId }) => SubnetId === subnetId),
  );
  const { VpcId } = subnetOf(state, subnetId);
  return own ?? existing(state, idFrom('rtb', 'main', VpcId));
}

const existing = (state: Ec2State, id: string | undefined): Table =>
  find(state.routeTables, id, 'InvalidRouteTableID.NotFound', 'routeTable');

const createRouteTable = operation<CreateRouteTableCommandInput>(
  ['VpcId'],
  ['TagSpecifications'],
  (state, { VpcId }, context) => {
    const id = newIdOf('rtb', context);
    state.routeTables[id] = tableOf(state, id, VpcId);
    return { RouteTable: state.routeTables[id] };
  },
);

const createRoute = operation<CreateRouteCommandInput>(
  ['RouteTableId'],
  ['DestinationCidrBlock', 'NatGatewayId', 'GatewayId', 'TransitGatewayId'],
  (state, { RouteTableId, ...route }) => {
    const table = existing(state, RouteTableId);
    table.Routes = [...(table.Routes ?? []), { ...route, State: 'active', Origin: 'CreateRoute' }];
    return { Return: true };
  },
);

const deleteRoute = operation<DeleteRouteCommandInput>(
  ['RouteTableId'],
  ['DestinationCidrBlock'],
  (state, { RouteTableId, DestinationCidrBlock }) => {
    const table = existing(state, RouteTableId);
    table.Routes = table.Routes?.filter((one) => one.DestinationCidrBlock !== DestinationCidrBlock);
    return {};
  },
);

const associateRouteTable = operation<AssociateRouteTableCommandInput>(
  ['RouteTableId'],
  ['SubnetId'],
  (state, { RouteTableId, SubnetId }) => {
    const table = existing(state, RouteTableId);
    const { SubnetId: known } = subnetOf(state, SubnetId);
    const RouteTableAssociationId = idFrom('rtbassoc', known);
    const association = { RouteTableAssociationId, RouteTableId, SubnetId: known, Main: false };
    table.Associations = [...(table.Associations ?? []), association];
    return { AssociationId: RouteTableAssociationId };
  },
);

const filters: Filterable<Table> = {
  'vpc-id': ({ VpcId }) => [VpcId],
  'route-table-id': ({ RouteTableId }) => [RouteTableId],
  'association.subnet-id': ({ Associations = [] }) => Associations.map((one) => one.SubnetId),
};

const describeRouteTables = operation<DescribeRouteTablesCommandInput>(
  [],
  ['RouteTableIds', ...listing],
  (state, input) => {
    const asked = input.RouteTableIds?.map((id) => existing(state, id));
    const { items, token } = listed(asked ?? Object.values(state.routeTables), input, filters);
    return { RouteTables: items, ...token };
  },
);

export const routeTableOperations = {
  CreateRouteTable: createRouteTable,
  CreateRoute: createRoute,
  DeleteRoute: deleteRoute,
  AssociateRouteTable: associateRouteTable,
  DescribeRouteTables: describeRouteTables,
};
