import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import type { Environment } from '../../aws/environment.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/** The calls of this file. */
export const certificateReads: readonly ReadName[] = ['acm:DescribeCertificate'];

/**
 * The names that a certificate of AWS Certificate Manager is for; a gap where it is kept elsewhere.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
export async function readCertificateNames(
  environment: Environment,
  arn: string,
): Promise<Reading<string[]>> {
  if (!arn.includes(':acm:')) {
    const because = `${arn} is not in AWS Certificate Manager.`;
    return { gap: { what: 'acm:DescribeCertificate', because } };
  }
  return reading('acm:DescribeCertificate', async () => {
    const { Certificate: held } = await environment
      .client(ACMClient)
      .send(new DescribeCertificateCommand({ CertificateArn: arn }));
    const names = [held?.DomainName, ...(held?.SubjectAlternativeNames ?? [])];
    return [...new Set(names.filter((name) => name !== undefined))];
  });
}
