"""MiniStack with what the tests need of AWS and it lacks. Everything else is its own. See docs/decisions/emulators.md."""

from functools import partial

from ministack.app import main
from ministack.services import eventbridge
from ministack.services.cloudformation import provisioners

of_one_metric = provisioners._cw_metric_alarm_record


def record(name, props):
    """Keeps alarms on metric math, which MiniStack's CloudFormation refuses, and with them any deployment of this app.

    Nothing evaluates them: they stay in INSUFFICIENT_DATA.
    """
    queries = props.get("Metrics")
    if not queries:
        return of_one_metric(name, props)
    alarm = of_one_metric(
        name, {**props, "Metrics": None, "Namespace": "none", "MetricName": "none"}
    )
    # Without a metric's name MiniStack leaves the alarm's state alone.
    return {**alarm, "Namespace": None, "MetricName": None, "Metrics": queries}


provisioners._cw_metric_alarm_record = record

# CloudWatch publishes its alarms to EventBridge in its own name, and nobody else may. MiniStack's CloudWatch does not, so the
# tests do it instead.
eventbridge._put_events = partial(eventbridge._put_events, allow_aws_source=True)

if __name__ == "__main__":
    main()
