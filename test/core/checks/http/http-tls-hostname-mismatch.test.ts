import check from '../../../../core/checks/http/http-tls-hostname-mismatch.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, false);
