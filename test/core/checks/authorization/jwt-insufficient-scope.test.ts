import check from '../../../../core/checks/authorization/jwt-insufficient-scope.ts';
import { jwtCases } from '../support/jwt.ts';
import { table } from '../support/table.ts';

table(check, jwtCases('jwt-insufficient-scope', 403, 'insufficient_scope'));
