import check from '../../../../core/checks/http/http-tls-cert-expired.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, false);
