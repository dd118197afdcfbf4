import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Lower the method’s throttle to what its backend can serve',
  explanation:
    'Lowers rate and burst of the method to what it was seen to serve before the flood. What is beyond that gets 429 from API Gateway and does not reach the backend.',
  notes: {
    limits:
      'Settings {key}: rate {rateBefore} before, {rateAfter} after (requests per second); burst {burstBefore} before, {burstAfter} after.',
    served:
      'Before {since}, {route} served up to {rate} requests per second without errors. This is measured, not guessed.',
    refuses:
      'Clients of {route} are refused with 429 on purpose, good ones among them. Restore the old limit once the flood is over or the backend is scaled out.',
  },
} satisfies RemedyMessages;
