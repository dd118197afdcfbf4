import check from '../../../../core/checks/lambda/lambda-process-exited.ts';
import { runtimeCauseTable } from '../support/runtime-cause.ts';

runtimeCauseTable(check, 'RequestId: 1 Error: Runtime exited with error: signal: killed');
