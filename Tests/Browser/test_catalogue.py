"""index.json keeps to its published schema."""
import json
import pathlib

from jsonschema import Draft202012Validator

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs/index.schema.json"


def test_catalogue_keeps_to_its_schema(site):
    schema = json.loads(SCHEMA.read_text())
    Draft202012Validator.check_schema(schema)
    catalogue = json.loads((site / "index.json").read_text())
    errors = [f"{error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(catalogue)]
    assert not errors, "\n".join(errors[:20])
    # The schema says something: a catalogue without its first key is refused.
    assert list(Draft202012Validator(schema).iter_errors({})), "the schema accepts an empty object"
