import type {
  GenerateClientCertificateRequest,
  GetClientCertificateRequest,
} from '@aws-sdk/client-api-gateway';
import { notFound } from './errors.ts';
import { takes } from './takes.ts';

/** Days for which API Gateway generates a certificate. */
const days = 365;

const GenerateClientCertificate = takes<GenerateClientCertificateRequest>(
  [],
  ['description'],
  (state, { description }, { now, newId }) => {
    const clientCertificateId = newId(6);
    const made = {
      clientCertificateId,
      ...(description !== undefined && { description }),
      pemEncodedCertificate: `-----BEGIN CERTIFICATE-----\n${clientCertificateId}\n-----END CERTIFICATE-----`,
      createdDate: now,
      expirationDate: new Date(now.getTime() + days * 86_400_000),
    };
    state.clientCertificates = { ...state.clientCertificates, [clientCertificateId]: made };
    return made;
  },
);

const GetClientCertificate = takes<GetClientCertificateRequest>(
  ['clientCertificateId'],
  [],
  (state, { clientCertificateId }) => {
    const found = state.clientCertificates?.[clientCertificateId];
    if (!found) throw notFound('Invalid Client Certificate identifier specified');
    return found;
  },
);

export const clientCertificates = { GenerateClientCertificate, GetClientCertificate };
