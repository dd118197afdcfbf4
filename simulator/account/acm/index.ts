import type {
  CertificateDetail,
  DescribeCertificateCommandInput,
  RequestCertificateCommandInput,
} from '@aws-sdk/client-acm';
import { awsError, defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';

export interface AcmState {
  /** By ARN. */
  certificates: Record<string, CertificateDetail & { CertificateArn: string; DomainName: string }>;
}

const operation = operationsOn<AcmState>();
const day = 86_400_000;
/** Days for which AWS issues a certificate. */
const lifetime = 198;

/** Issues a certificate at once: nobody validates domains here. */
const RequestCertificate = operation<RequestCertificateCommandInput>(
  ['DomainName'],
  ['SubjectAlternativeNames', 'ValidationMethod'],
  (state, { DomainName, SubjectAlternativeNames }, { now, region, accountId, newUuid }) => {
    const CertificateArn = `arn:aws:acm:${region}:${accountId}:certificate/${newUuid()}`;
    state.certificates[CertificateArn] = {
      CertificateArn,
      DomainName,
      SubjectAlternativeNames: [...new Set([DomainName, ...(SubjectAlternativeNames ?? [])])],
      Status: 'ISSUED',
      Type: 'AMAZON_ISSUED',
      NotBefore: now,
      NotAfter: new Date(now.getTime() + lifetime * day),
    };
    return { CertificateArn };
  },
);

const DescribeCertificate = operation<DescribeCertificateCommandInput>(
  ['CertificateArn'],
  [],
  (state, { CertificateArn }, { now, accountId }) => {
    const held = state.certificates[CertificateArn];
    if (!held)
      throw awsError(
        'ResourceNotFoundException',
        `Could not find certificate ${CertificateArn} in account ${accountId}.`,
      );
    const isOver = held.NotAfter !== undefined && held.NotAfter <= now;
    return { Certificate: { ...held, ...(isOver && { Status: 'EXPIRED' as const }) } };
  },
);

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/Welcome.html */
export const acm: Service<AcmState> = defineService({
  id: 'acm',
  initial: (): AcmState => ({ certificates: {} }),
  operations: { RequestCertificate, DescribeCertificate },
});
