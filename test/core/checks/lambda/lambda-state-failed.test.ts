import check from '../../../../core/checks/lambda/lambda-state-failed.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
  { state: 'Failed', stateReasonCode: 'DisabledKMSKey' },
);
