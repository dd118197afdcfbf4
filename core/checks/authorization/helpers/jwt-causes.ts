/** The causes that {@link judgeJwt} judges. */
export type JwtCause =
  | 'jwt-invalid-audience'
  | 'jwt-invalid-issuer'
  | 'jwt-insufficient-scope'
  | 'jwt-token-expired'
  | 'jwt-issuer-unreachable';
