import { services } from '../core/changes/writes.generated.ts';
import { loadDomain } from '../core/engine/domains.generated.ts';
import { loadTexts } from '../core/engine/brakes.ts';
import { loadReport } from '../core/lifecycle/finish.ts';
import { once } from '../core/model/once.ts';
import { loadBudget } from '../core/workflow/check-domain.ts';
import { loadCharts } from '../core/report/html.tsx';
import { loadBreaker } from '../core/workflow/count-failure.ts';
import { loadGate } from '../lambdas/shared-gate.ts';

/** Loads what Lambdas load only when they need it: how long that takes must decide nothing in a simulation. */
export const loaded = once(async () => {
  const all = [...Object.values(loadDomain), ...Object.values(services)];
  const further = [loadBudget, loadGate, loadReport, loadCharts, loadTexts, loadBreaker];
  await Promise.all([...all, ...further].map((load) => load()));
});
