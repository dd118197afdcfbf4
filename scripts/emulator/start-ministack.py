"""MiniStack with what the tests need of AWS and it lacks. Everything else is its own. See docs/decisions/emulators.md."""

from functools import partial

from ministack.app import main
from ministack.core import lambda_runtime
from ministack.services import eventbridge, lambda_svc, stepfunctions
from ministack.services.cloudformation import provisioners


def replaced(text, old, new):
    if old not in text:
        raise SystemExit(f"MiniStack has changed: it has no {old!r} any more. See docs/decisions/emulators.md.")
    return text.replace(old, new)


# CloudWatch publishes its alarms to EventBridge in its own name, and nobody else may. MiniStack's CloudWatch does not, so the
# tests do it instead.
eventbridge._put_events = partial(eventbridge._put_events, allow_aws_source=True)

# Alarms on metric math: MiniStack's CloudFormation refuses them, and with them any deployment of this app. Here they are
# kept and not evaluated: they stay in INSUFFICIENT_DATA.
of_one_metric = provisioners._cw_metric_alarm_record


def alarm_record(name, props):
    queries = props.get("Metrics")
    if not queries:
        return of_one_metric(name, props)
    alarm = of_one_metric(
        name, {**props, "Metrics": None, "Namespace": "none", "MetricName": "none"}
    )
    # Without a metric's name MiniStack leaves the alarm's state alone.
    return {**alarm, "Namespace": None, "MetricName": None, "Metrics": queries}


provisioners._cw_metric_alarm_record = alarm_record

# The name of the error that a function throws, by which state machines catch it: MiniStack calls every error of a Node
# function Runtime.HandlerError.
lambda_runtime._NODEJS_WORKER_SCRIPT = replaced(
    lambda_runtime._NODEJS_WORKER_SCRIPT,
    "error: String(err.message || err), trace:",
    "error: String(err.message || err), errorType: err.name, trace:",
)


class Message(str):
    """An error's message that remembers the error's name."""

    name = None


def invoke(self, *args, invoke=lambda_runtime.Worker.invoke, **kwargs):
    result = invoke(self, *args, **kwargs)
    if result.get("errorType"):
        result["error"] = Message(result.get("error", ""))
        result["error"].name = result["errorType"]
    return result


def execute(*args, execute=lambda_svc._execute_function_warm):
    result = execute(*args)
    body = result.get("body")
    message = body.get("errorMessage") if isinstance(body, dict) else None
    if result.get("error") and isinstance(message, Message):
        body["errorType"] = message.name
    return result


lambda_runtime.Worker.invoke = invoke
lambda_svc._execute_function_warm = execute

# TimeoutSecondsPath, which MiniStack passes over: a question that nobody answers would wait for more than a day.
execute_task = stepfunctions._execute_task


def execute_task_in_time(state_def, raw_input, execution, ctx):
    path = state_def.get("TimeoutSecondsPath")
    if path is not None:
        state_def = {**state_def, "TimeoutSeconds": stepfunctions._resolve_path(path, raw_input)}
    return execute_task(state_def, raw_input, execution, ctx)


stepfunctions._execute_task = execute_task_in_time

if __name__ == "__main__":
    main()
