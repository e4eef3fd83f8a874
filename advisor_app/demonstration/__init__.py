"""A made-up office to learn and show the program with: people, entities, two years of cases."""

from advisor_app.demonstration.exports import write_exports
from advisor_app.demonstration.made import (
    Demonstration,
    MadeAdvisor,
    MadeAssignment,
    MadeEntity,
    MadeExport,
    MadeLiaison,
)
from advisor_app.demonstration.make import make_demonstration

__all__ = [
    "Demonstration",
    "MadeAdvisor",
    "MadeAssignment",
    "MadeEntity",
    "MadeExport",
    "MadeLiaison",
    "make_demonstration",
    "write_exports",
]
