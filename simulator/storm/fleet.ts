import { buildService, code, stage } from '../worlds/fleet.ts';
import { enableLogging } from '../worlds/shop/stage.ts';
import { type PlacedWorld, usual } from '../worlds/world.ts';

/** Requests a minute of each API: enough for an alarm on every API to open an incident. */
const perMinute = 4;

/** As many APIs as asked for, each before a function of its own that nobody has let it invoke. */
export const fleetOf = (apis: number): PlacedWorld => ({
  ...usual,
  build(account) {
    enableLogging(account);
    const traffic = Array.from({ length: apis }, (_, index) => {
      const { name } = buildService(account, index, { logs: 'INFO' });
      return { name, httpMethod: 'GET', path: '/items', perMinute, body: '', api: name, stage };
    });
    const surroundings = { code, processes: {}, hosts: {}, traffic, invokers: [] };
    return { surroundings, names: { stage } };
  },
});
