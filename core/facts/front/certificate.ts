import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import type { Environment } from '../../aws/environment.ts';
import type { HeldCertificate } from '../../model/front/domain.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/**
 * A certificate as AWS Certificate Manager has it. Those of edge-optimized domains are in us-east-1, wherever the API is.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
 */
export async function readCertificate(
  environment: Environment,
  arn: string,
): Promise<Reading<HeldCertificate>> {
  const [, , , region = ''] = arn.split(':');
  if (region !== environment.region) {
    const because = `The certificate is in ${region}, and this reads ${environment.region}.`;
    return { gap: { what: 'acm:DescribeCertificate', because } };
  }
  return reading('acm:DescribeCertificate', async () => {
    const { Certificate: held } = await environment
      .client(ACMClient)
      .send(new DescribeCertificateCommand({ CertificateArn: arn }));
    return {
      arn,
      status: held?.Status ?? '-',
      ...(held?.NotAfter && { notAfter: held.NotAfter.toISOString() }),
      ...(held?.Type && { type: held.Type }),
      ...(held?.RenewalSummary?.RenewalStatus && { renewal: held.RenewalSummary.RenewalStatus }),
    };
  });
}
