import check from '../../../../core/checks/lambda/ws-message-too-large.ts';
import { postingTable } from '../support/posting.ts';

postingTable(check, 'PayloadTooLargeException');
