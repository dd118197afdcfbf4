export default {
  description:
    'Finds why an Amazon API Gateway API is failing, fixes it with approval, and proves that it recovered.',
  'help-hint': 'Run with --help for usage.',
  'json-option': 'print one JSON object per line',
  demo: 'run the full loop on a simulated account and narrate it',
  'demo-scenario': 'the scenario to run',
  'demo-list': 'list the scenarios',
  'demo-yes': 'approve without asking',
  'demo-output': 'folder for the HTML reports',
  'demo-question': 'Approve this plan?',
  'demo-approves-itself': 'There is no terminal to ask on, so the demo approves automatically.',
  scenarios: 'list the scenarios that can be simulated',
  simulate: 'run scenarios and compare each with its expected outcome',
  'simulate-argument': 'names of scenarios, or your own files that end in .json',
  'simulate-all': 'run every built-in scenario',
  'simulate-telemetry':
    'let the stages write only these logs: none (metrics), execution logs, access logs as well, logs of functions as well',
  'simulate-nothing':
    'Specify a scenario or a file, or use --all. "gateway-medic scenarios" lists the names.',
  'simulate-help':
    'Exit codes: 0 as expected, 1 an expectation failed, 2 usage error or invalid file.',
  'simulate-found':
    'cause {cause}, remedy {remedy}, outcome {outcome}; {seconds} simulated s in {milliseconds} ms',
  'simulate-summary':
    '{total, plural, one {# scenario} other {# scenarios}}, {failed, plural, =0 {all as expected} other {# not as expected}}',
  classify: 'map log lines on standard input to possible causes',
  'classify-help':
    'Example: aws logs tail API-Gateway-Execution-Logs_abc123/prod | gateway-medic classify',
  'classify-waiting': 'Reading log lines from the keyboard; press Ctrl-D to end.',
  'classify-none': 'nothing that points to a cause',
};
