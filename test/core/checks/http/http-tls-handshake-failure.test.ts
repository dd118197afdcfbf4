import check from '../../../../core/checks/http/http-tls-handshake-failure.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, false);
