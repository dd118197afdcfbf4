import type { Traffic } from '../../surroundings.ts';

/** Some 240 events a minute: connections that begin and end, and what is sent on them. */
export function chatTraffic(): Traffic[] {
  const stream = (
    name: string,
    httpMethod: 'CONNECT' | 'MESSAGE' | 'DISCONNECT',
    perMinute: number,
    more: Partial<Traffic> = {},
  ): Traffic => ({
    name,
    api: 'chat',
    stage: 'live',
    httpMethod,
    path: '/',
    perMinute,
    body: '',
    ...more,
  });
  const message = (action: string) => ({ body: JSON.stringify({ action, room: 'lobby' }) });
  return [
    stream('connect', 'CONNECT', 40, { token: 'simulated-member-token' }),
    stream('send', 'MESSAGE', 90, message('sendMessage')),
    stream('typing', 'MESSAGE', 70, message('typing')),
    stream('disconnect', 'DISCONNECT', 38),
  ];
}
