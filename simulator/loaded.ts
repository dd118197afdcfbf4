import { services } from '../core/changes/writes.generated.ts';
import { loadDomain } from '../core/engine/domains.generated.ts';
import { loadReport } from '../core/lifecycle/finish.ts';
import { once } from '../core/model/once.ts';
import { loadCharts } from '../core/report/html.tsx';
import { loadGate } from '../lambdas/shared-gate.ts';

/** Loads what Lambdas load only when they need it: how long that takes must decide nothing in a simulation. */
export const loaded = once(async () => {
  const all = [...Object.values(loadDomain), ...Object.values(services)];
  await Promise.all([...all, loadGate, loadReport, loadCharts].map((load) => load()));
});
