import check from '../../../../core/checks/http/http-tls-key-cert-mismatch.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, false);
