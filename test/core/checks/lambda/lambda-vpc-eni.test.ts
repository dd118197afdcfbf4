import check from '../../../../core/checks/lambda/lambda-vpc-eni.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Failed', stateReasonCode: 'SubnetOutOfIPAddresses' },
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
);
