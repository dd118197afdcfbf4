import check from '../../../../core/checks/authorization/jwt-invalid-issuer.ts';
import { jwtCases } from '../support/jwt.ts';
import { table } from '../support/table.ts';

table(check, jwtCases('jwt-invalid-issuer', 401, 'invalid_token: issuer does not match'));
