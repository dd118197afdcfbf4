import check from '../../../../core/checks/lambda/lambda-state-pending.ts';
import { functionStateTable } from '../support/function-state.ts';

functionStateTable(
  check,
  { state: 'Pending', stateReasonCode: 'Creating' },
  { state: 'Failed', stateReasonCode: 'ImageDeleted' },
);
