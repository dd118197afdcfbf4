import check from '../../../../core/checks/authorization/jwt-issuer-unreachable.ts';
import { jwtCases } from '../support/jwt.ts';
import { table } from '../support/table.ts';

table(
  check,
  jwtCases(
    'jwt-issuer-unreachable',
    401,
    'invalid_token: OIDC discovery endpoint communication error',
  ),
);
