import check from '../../../../core/checks/http/http-response-too-large.ts';
import { hostCauseTable } from '../support/host-cause.ts';

hostCauseTable(check, true);
