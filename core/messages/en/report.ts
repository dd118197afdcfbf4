import summary from './report/summary.ts';
import incident from './report/incident.ts';
import diagnosis from './report/diagnosis.ts';
import plan from './report/plan.ts';
import outcome from './report/outcome.ts';

export default {
  ...summary,
  ...incident,
  ...diagnosis,
  ...plan,
  ...outcome,
};
