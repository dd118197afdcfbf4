import { webcrypto } from 'node:crypto';
// oxlint-disable-next-line import/no-unassigned-import -- what makes the certificates needs it to be there
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

cryptoProvider.set(webcrypto as Crypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 86_400_000;

/** What a server needs for TLS. */
export interface Credentials {
  readonly cert: string;
  readonly key: string;
}

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const pemOf = async (key: CryptoKey): Promise<string> =>
  PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');

/** An authority that signs certificates, and its own certificate in PEM. */
export async function authority(name = 'Test root') {
  const keys = await newKeys();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    notBefore: new Date(Date.now() - 30 * day),
    notAfter: new Date(Date.now() + 30 * day),
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  return {
    pem: root.toString('pem'),
    sign: (host: string, days: number) => signed(root, keys.privateKey, host, days),
  };
}

async function signed(
  root: X509Certificate,
  signingKey: CryptoKey,
  host: string,
  days: number,
): Promise<Credentials> {
  const keys = await newKeys();
  const leaf = await X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey,
    notBefore: new Date(Date.now() - 20 * day),
    notAfter: new Date(Date.now() + days * day),
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  });
  return { cert: leaf.toString('pem'), key: await pemOf(keys.privateKey) };
}

/** A certificate that nobody but itself has signed. */
export async function selfSigned(host: string): Promise<Credentials> {
  const keys = await newKeys();
  const leaf = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${host}`,
    keys,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  });
  return { cert: leaf.toString('pem'), key: await pemOf(keys.privateKey) };
}
