// Written by `npm run registry`. Do not edit.
import type { Write } from '../../write.ts';
import RequestServiceQuotaIncrease from './request-service-quota-increase.ts';

export const writes: Readonly<Record<string, Write>> = {
  RequestServiceQuotaIncrease,
};
