import check from '../../../../core/checks/lambda/ws-gone.ts';
import { postingTable } from '../support/posting.ts';

postingTable(check, 'GoneException');
