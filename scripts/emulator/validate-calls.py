"""Checks calls against AWS's own models of their inputs: python validate-calls.py FILE

FILE holds one call a line, {"service", "operation", "input"}, with {"$date": …} for times and {"$bytes": …} for binary
values. Prints one fault a line, each once, and ends with 1 where there is any.
"""

import base64
import json
import re
import sys
from datetime import datetime

import botocore.session
from botocore.validate import ParamValidator

session = botocore.session.get_session()
models = {}


def model_of(service):
    if service not in models:
        models[service] = session.get_service_model(service)
    return models[service]


def revived(value):
    if isinstance(value, list):
        return [revived(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"$date"}:
        return datetime.fromisoformat(value["$date"].replace("Z", "+00:00"))
    if set(value) == {"$bytes"}:
        return base64.b64decode(value["$bytes"])
    return {name: revived(item) for name, item in value.items()}


def within(size, metadata):
    return metadata.get("min", 0) <= size <= metadata.get("max", float("inf"))


def faults_of_text(text, shape, place):
    # botocore's validator leaves enums, patterns and longest lengths to AWS.
    metadata = shape.metadata
    if "enum" in metadata and text not in metadata["enum"]:
        yield f"{place}: {text!r} is none of {', '.join(metadata['enum'])}"
    if not within(len(text), metadata):
        yield f"{place}: {len(text)} characters, not {metadata.get('min', 0)} to {metadata.get('max')}"
    pattern = metadata.get("pattern")
    if pattern is not None:
        try:
            # Java's classes, which Python has not.
            expression = re.compile(pattern.replace("\\p{Print}", "[ -~]").replace("\\p{ASCII}", "[\\x00-\\x7f]"))
        except re.error:
            return
        if not expression.fullmatch(text):
            yield f"{place}: {text!r} does not match {pattern}"


def faults_of(value, shape, place):
    kind = shape.type_name
    if kind == "structure" and isinstance(value, dict):
        for name, member in shape.members.items():
            if value.get(name) is not None:
                yield from faults_of(value[name], member, f"{place}.{name}")
    elif kind == "list" and isinstance(value, list):
        if not within(len(value), shape.metadata):
            yield f"{place}: {len(value)} items, not {shape.metadata.get('min', 0)} to {shape.metadata.get('max')}"
        for item in value:
            yield from faults_of(item, shape.member, f"{place}[]")
    elif kind == "map" and isinstance(value, dict):
        for key, item in value.items():
            yield from faults_of(key, shape.key, f"{place} key")
            yield from faults_of(item, shape.value, f"{place}.{key}")
    elif kind == "string" and isinstance(value, str):
        yield from faults_of_text(value, shape, place)
    elif kind in ("integer", "long", "float", "double") and not within(value, shape.metadata):
        yield f"{place}: {value}, not {shape.metadata.get('min', 0)} to {shape.metadata.get('max')}"


def check(call):
    service, operation = call["service"], call["operation"]
    name = f"{service}:{operation}"
    model = model_of(service)
    if operation not in model.operation_names:
        return [f"{name}: AWS has no such operation"]
    shape = model.operation_model(operation).input_shape
    given = revived(call["input"])
    if shape is None:
        return [f"{name}: takes no input"] if given else []
    report = ParamValidator().validate(given, shape)
    by_type = [f"{name}: {line}" for line in report.generate_report().splitlines()]
    # A value of the wrong type has no length to look at.
    return by_type or [f"{name}{fault}" for fault in faults_of(given, shape, "")]


def main(path):
    faults, operations = {}, set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            call = json.loads(line)
            operations.add((call["service"], call["operation"]))
            for fault in check(call):
                faults[fault] = None
    for fault in faults:
        print(fault)
    if not operations:
        print("There are no calls to check.")
    return 1 if faults or not operations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
