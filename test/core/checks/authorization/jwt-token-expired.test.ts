import check from '../../../../core/checks/authorization/jwt-token-expired.ts';
import { jwtCases } from '../support/jwt.ts';
import { table } from '../support/table.ts';

table(check, jwtCases('jwt-token-expired', 401, 'invalid_token: the token has expired'));
