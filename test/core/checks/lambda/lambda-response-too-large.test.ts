import check from '../../../../core/checks/lambda/lambda-response-too-large.ts';
import { runtimeCauseTable } from '../support/runtime-cause.ts';

runtimeCauseTable(
  check,
  '[ERROR] [1767607200000] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. {"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}',
);
