import check from '../../../../core/checks/lambda/lambda-state-inactive.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Inactive', stateReasonCode: 'Idle' },
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
);
