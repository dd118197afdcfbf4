"""MiniStack, able to create alarms on metric math.

Its CloudFormation refuses `Metrics` in AWS::CloudWatch::Alarm, and with it every deployment of this app. Here such an alarm
is kept with its queries, and its state stays INSUFFICIENT_DATA until SetAlarmState changes it: MiniStack evaluates no
expressions. Everything else is MiniStack's own. See docs/decisions/emulators.md.
"""

from ministack.app import main
from ministack.services.cloudformation import provisioners

of_one_metric = provisioners._cw_metric_alarm_record


def record(name, props):
    queries = props.get("Metrics")
    if not queries:
        return of_one_metric(name, props)
    alarm = of_one_metric(
        name, {**props, "Metrics": None, "Namespace": "none", "MetricName": "none"}
    )
    # Without a metric's name MiniStack leaves the alarm's state alone.
    return {**alarm, "Namespace": None, "MetricName": None, "Metrics": queries}


provisioners._cw_metric_alarm_record = record

if __name__ == "__main__":
    main()
