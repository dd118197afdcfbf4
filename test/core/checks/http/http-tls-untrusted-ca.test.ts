import check from '../../../../core/checks/http/http-tls-untrusted-ca.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, false);
