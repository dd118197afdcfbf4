import check from '../../../../core/checks/authorization/jwt-invalid-audience.ts';
import { jwtCases } from '../support/jwt.ts';
import { table } from '../support/table.ts';

table(
  check,
  jwtCases('jwt-invalid-audience', 401, 'invalid_token: the token does not have a valid audience'),
);
