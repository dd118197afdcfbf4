import check from '../../../../core/checks/http/http-connection-reset.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, true);
