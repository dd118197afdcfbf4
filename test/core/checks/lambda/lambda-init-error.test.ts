import check from '../../../../core/checks/lambda/lambda-init-error.ts';
import { runtimeCauseTable } from '../support/runtime-cause.ts';

runtimeCauseTable(check, "Runtime.ImportModuleError: Error: Cannot find module 'shared/rates'");
