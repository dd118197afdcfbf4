import check from '../../../../core/checks/http/http-invalid-protocol-version.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, true);
