import check from '../../../../core/checks/lambda/lambda-kms-access-denied.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Failed', stateReasonCode: 'DisabledKMSKey' },
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
);
