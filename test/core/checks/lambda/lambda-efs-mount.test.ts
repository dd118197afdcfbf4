import check from '../../../../core/checks/lambda/lambda-efs-mount.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Failed', stateReasonCode: 'EFSMountConnectivityError' },
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
);
